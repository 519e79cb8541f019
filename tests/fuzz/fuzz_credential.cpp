// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/credentialinspection.h"

#include <algorithm>
#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// The first byte chooses the provider, the rest is what was typed.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0 || size > 8192)
        return 0;
    using Verdict = CredentialInspection::Verdict;
    const auto &all = ProviderBook::instance().all();
    const auto choice = static_cast<qsizetype>(data[0]) % (all.size() + 1);
    const Provider *provider = choice < all.size() ? &all.at(choice) : nullptr;
    const auto typed = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size) - 1);
    const auto seen = inspectCredential(typed, provider);
    require(seen.offers.size() <= CredentialInspection::mostOffers);
    require(seen.verdict != Verdict::Mendable || (!seen.offers.isEmpty() && seen.offers.first().fits));
    inspectionText(seen, provider);
    for (qsizetype i = 0; i < seen.offers.size(); ++i) {
        const auto &offer = seen.offers.at(i);
        const auto text = QString::fromUtf8(offer.result.reveal());
        require(!text.isEmpty() && text != typed && !offerText(seen, i).isEmpty());
        // What a button promises to fit does fit, and nothing is left to mend.
        const auto again = inspectCredential(text, provider);
        require(!offer.fits || (again.verdict == Verdict::FitsPattern && again.offers.isEmpty()));
    }
    return 0;
}
