// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/tlsjudgement.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

/// How much of a certificate's life is over, with a notch where it should be renewed.
class LifeBar final : public QWidget
{
    Q_OBJECT
public:
    LifeBar(const CertificateLife &life, TlsVerdict verdict, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    CertificateLife m_life;
    TlsVerdict m_verdict;
};

/// One certificate of a chain: whose it is, its life as a bar, each property judged; fingerprint, all names and PEM one
/// click away.
class CertificateCard final : public QFrame
{
    Q_OBJECT
public:
    /// \a facts are those of the whole handshake.
    CertificateCard(const TlsReport &report, qsizetype certificate, const QList<TlsFact> &facts, bool open, QWidget *parent);

Q_SIGNALS:
    void detailsToggled(bool open);

private:
    void addPeople(QVBoxLayout *column);
    void addDetails(QVBoxLayout *column, bool open);
    void savePem();

    CertificateFacts m_certificate;
    QLabel *m_said = nullptr; ///< what became of copying or saving
};
