// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/localizedtext.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

/// Reads one JSON object strictly: a missing, unknown or wrongly typed key is an error that names its path, such as
/// "providers[3].smtp[0].port: expected a number". The first error is kept; after it every read gives a default.
class StrictJson
{
public:
    /// The object in \a json; duplicate keys are refused as well. \a problem is shared with all children and must
    /// outlive them. At most 64 levels deep.
    static StrictJson parse(const QByteArray &json, QString *problem, qsizetype maximumSize = 16 * 1024 * 1024);
    StrictJson(QJsonObject object, QString path, QString *problem);
    /// Reports keys nobody asked for.
    void finish();

    [[nodiscard]] bool has(const QString &key) const;
    QString string(const QString &key);
    QString stringOr(const QString &key, const QString &otherwise);
    qint64 integer(const QString &key, qint64 minimum, qint64 maximum);
    qint64 integerOr(const QString &key, qint64 otherwise, qint64 minimum, qint64 maximum);
    QList<qint64> integersOr(const QString &key, qint64 minimum, qint64 maximum); ///< optional array
    bool booleanOr(const QString &key, bool otherwise);
    QStringList strings(const QString &key);   ///< required
    QStringList stringsOr(const QString &key); ///< optional
    LocalizedText localized(const QString &key); ///< "en" and "zh" required
    QList<LocalizedText> localizedListOr(const QString &key); ///< optional array of the same
    StrictJson object(const QString &key);
    QList<StrictJson> objects(const QString &key);   ///< required array of objects
    QList<StrictJson> objectsOr(const QString &key); ///< optional
    /// Reports that \a key holds something unacceptable.
    void fail(const QString &key, const QString &what);
    [[nodiscard]] bool failed() const;
    [[nodiscard]] QString path() const { return m_path; }

private:
    std::optional<QJsonValue> value(const QString &key, QJsonValue::Type type, const QString &wanted);
    LocalizedText languages();
    qint64 bounded(const QString &key, const QJsonValue &value, qint64 minimum, qint64 maximum);
    QJsonArray array(const QString &key, QJsonValue::Type type, const QString &wanted);

    QJsonObject m_object;
    QString m_path;
    QString *m_problem;
    QSet<QString> m_asked;
};
