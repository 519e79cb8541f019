// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Makes one visitor for std::visit out of several lambdas.
template <class... Visitors>
struct overloaded : Visitors... {
    using Visitors::operator()...;
};
// clang 14 lacks the implicit guide for aggregates.
template <class... Visitors>
overloaded(Visitors...) -> overloaded<Visitors...>;
