// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strictjson.h"

#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumDepth = 64;

// A key in a path as a person can find it again; foreign files may hold anything, so it is quoted and cut.
QString shownKey(const QString &key)
{
    constexpr qsizetype longest = 60;
    const auto isPlain = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
    };
    if (!key.isEmpty() && key.size() <= longest && std::all_of(key.begin(), key.end(), isPlain))
        return key;
    const auto quoted = QJsonDocument(QJsonArray{key.left(longest)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(quoted).sliced(1).chopped(1);
}

QString joined(const QString &path, const QString &key)
{
    return path.isEmpty() ? shownKey(key) : path + u'.' + shownKey(key);
}

QString indexed(const QString &path, qsizetype index)
{
    return path + u'[' + QString::number(index) + u']';
}

// QJsonDocument silently keeps the last of two equal keys, so two readers could see different files. Walks
// over text that QJsonDocument has already found to be correct.
class StructureScan
{
public:
    explicit StructureScan(const QByteArray &json)
        : m_json(json)
    {
    }

    // What is wrong, with its path; empty if nothing.
    QString run()
    {
        while (m_at < m_json.size() && m_problem.isEmpty())
            step(m_json.at(m_at));
        return m_problem;
    }

private:
    struct Level {
        bool isObject = false;
        bool keyNext = false;
        qsizetype index = 0;
        QByteArray key;
        QSet<QByteArray> keys;
    };

    [[nodiscard]] QString path() const
    {
        QString path;
        for (const auto &level : m_levels)
            path = level.isObject ? joined(path, QString::fromUtf8(level.key)) : indexed(path, level.index);
        return path;
    }

    void step(char c)
    {
        switch (c) {
        case '{':
        case '[':
            enter(c == '{');
            break;
        case '}':
        case ']':
            m_levels.removeLast();
            break;
        case ',':
            m_levels.last().keyNext = m_levels.last().isObject;
            ++m_levels.last().index;
            break;
        case '"':
            takeString();
            return;
        default:
            break;
        }
        ++m_at;
    }

    void enter(bool isObject)
    {
        if (m_levels.size() >= maximumDepth)
            m_problem = u"%1: nested too deeply"_s.arg(path());
        else
            m_levels.append(Level{isObject, isObject, 0, {}, {}});
    }

    void takeString()
    {
        const auto begin = m_at;
        for (++m_at; m_at < m_json.size() && m_json.at(m_at) != '"'; ++m_at) {
            if (m_json.at(m_at) == '\\')
                ++m_at;
        }
        ++m_at;
        if (m_levels.isEmpty() || !m_levels.last().keyNext)
            return;
        auto &level = m_levels.last();
        level.keyNext = false;
        level.key = decoded(m_json.sliced(begin, m_at - begin));
        const auto before = level.keys.size();
        level.keys.insert(level.key);
        if (level.keys.size() == before)
            m_problem = u"%1: the key is there twice"_s.arg(path());
    }

    // "a" and "\u0061" are the same key.
    static QByteArray decoded(const QByteArray &quoted)
    {
        if (!quoted.contains('\\'))
            return quoted.sliced(1).chopped(1);
        return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString().toUtf8();
    }

    const QByteArray m_json;
    qsizetype m_at = 0;
    QList<Level> m_levels;
    QString m_problem;
};

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a string"_s;
    case QJsonValue::Array:
        return u"an array"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

QString wrongType(const QString &wanted, const QJsonValue &found)
{
    return u"expected %1, found %2"_s.arg(wanted, typeName(found));
}

} // namespace

StrictJson StrictJson::parse(const QByteArray &json, QString *problem, qsizetype maximumSize)
{
    problem->clear();
    QJsonObject object;
    QJsonParseError error;
    if (json.size() > maximumSize) {
        *problem = u"the file is too large: %1 bytes, at most %2"_s.arg(json.size()).arg(maximumSize);
    } else if (!QByteArrayView(json).isValidUtf8()) {
        *problem = u"the file is not UTF-8"_s;
    } else if (const auto document = QJsonDocument::fromJson(json, &error); document.isNull()) {
        *problem = u"not JSON at byte %1: %2"_s.arg(error.offset).arg(error.errorString());
    } else if (!document.isObject()) {
        *problem = u"expected an object at the top, found an array"_s;
    } else {
        *problem = StructureScan(json).run();
        if (problem->isEmpty())
            object = document.object();
    }
    return StrictJson(std::move(object), {}, problem);
}

StrictJson::StrictJson(QJsonObject object, QString path, QString *problem)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_problem(problem)
{
    Q_ASSERT(problem);
}

void StrictJson::finish()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd() && !failed(); ++it) {
        if (!m_asked.contains(it.key()))
            fail(it.key(), u"unknown key"_s);
    }
}

bool StrictJson::has(const QString &key) const
{
    return m_object.contains(key);
}

bool StrictJson::failed() const
{
    return !m_problem->isEmpty();
}

void StrictJson::fail(const QString &key, const QString &what)
{
    if (!failed())
        *m_problem = u"%1: %2"_s.arg(joined(m_path, key), what);
}

std::optional<QJsonValue> StrictJson::value(const QString &key, QJsonValue::Type type, const QString &wanted)
{
    m_asked.insert(key);
    if (failed())
        return std::nullopt;
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd())
        fail(key, u"missing"_s);
    else if (found->type() != type)
        fail(key, wrongType(wanted, *found));
    else
        return *found;
    return std::nullopt;
}

QString StrictJson::string(const QString &key)
{
    const auto found = value(key, QJsonValue::String, u"a string"_s);
    return found ? found->toString() : QString();
}

QString StrictJson::stringOr(const QString &key, const QString &otherwise)
{
    return has(key) ? string(key) : otherwise;
}

qint64 StrictJson::integer(const QString &key, qint64 minimum, qint64 maximum)
{
    const auto found = value(key, QJsonValue::Double, u"a number"_s);
    return found ? bounded(key, *found, minimum, maximum) : minimum;
}

QList<qint64> StrictJson::integersOr(const QString &key, qint64 minimum, qint64 maximum)
{
    QList<qint64> numbers;
    if (!has(key))
        return numbers;
    const auto elements = array(key, QJsonValue::Double, u"a number"_s);
    for (const auto &element : elements)
        numbers.append(bounded(key, element, minimum, maximum));
    return numbers;
}

qint64 StrictJson::bounded(const QString &key, const QJsonValue &value, qint64 minimum, qint64 maximum)
{
    const auto number = value.toInteger(0);
    if (number == 0 && value.toInteger(1) == 1) {
        fail(key, u"expected a whole number"_s);
        return minimum;
    }
    if (number < minimum || number > maximum) {
        fail(key, u"expected a number from %1 to %2, found %3"_s.arg(minimum).arg(maximum).arg(number));
        return minimum;
    }
    return number;
}

qint64 StrictJson::integerOr(const QString &key, qint64 otherwise, qint64 minimum, qint64 maximum)
{
    return has(key) ? integer(key, minimum, maximum) : otherwise;
}

bool StrictJson::booleanOr(const QString &key, bool otherwise)
{
    if (!has(key))
        return otherwise;
    const auto found = value(key, QJsonValue::Bool, u"true or false"_s);
    return found ? found->toBool() : otherwise;
}

QJsonArray StrictJson::array(const QString &key, QJsonValue::Type type, const QString &wanted)
{
    const auto found = value(key, QJsonValue::Array, u"an array"_s);
    if (!found)
        return {};
    const auto elements = found->toArray();
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (elements.at(i).type() != type) {
            if (!failed())
                *m_problem =
                    u"%1: %2"_s.arg(indexed(joined(m_path, key), i), wrongType(wanted, elements.at(i)));
            return {};
        }
    }
    return elements;
}

QStringList StrictJson::strings(const QString &key)
{
    QStringList strings;
    const auto elements = array(key, QJsonValue::String, u"a string"_s);
    for (const auto &element : elements)
        strings.append(element.toString());
    return strings;
}

QStringList StrictJson::stringsOr(const QString &key)
{
    return has(key) ? strings(key) : QStringList();
}

LocalizedText StrictJson::languages()
{
    QMap<QString, QString> byLanguage;
    for (const auto &language : {u"en"_s, u"zh"_s}) {
        byLanguage[language] = string(language);
        if (byLanguage[language].isEmpty())
            fail(language, u"must not be empty"_s);
    }
    finish();
    return failed() ? LocalizedText() : LocalizedText(byLanguage);
}

LocalizedText StrictJson::localized(const QString &key)
{
    return object(key).languages();
}

QList<LocalizedText> StrictJson::localizedListOr(const QString &key)
{
    QList<LocalizedText> texts;
    auto rows = objectsOr(key);
    for (auto &row : rows)
        texts.append(row.languages());
    return texts;
}

StrictJson StrictJson::object(const QString &key)
{
    const auto found = value(key, QJsonValue::Object, u"an object"_s);
    return StrictJson(found ? found->toObject() : QJsonObject(), joined(m_path, key), m_problem);
}

QList<StrictJson> StrictJson::objects(const QString &key)
{
    QList<StrictJson> objects;
    const auto elements = array(key, QJsonValue::Object, u"an object"_s);
    const auto path = joined(m_path, key);
    for (qsizetype i = 0; i < elements.size(); ++i)
        objects.append(StrictJson(elements.at(i).toObject(), indexed(path, i), m_problem));
    return objects;
}

QList<StrictJson> StrictJson::objectsOr(const QString &key)
{
    return has(key) ? objects(key) : QList<StrictJson>();
}
