package org.westphalia.why;

import org.westphalia.model.Terms;

/// Two proposals side by side.
///
/// @param first how the first, completed, is received
/// @param second how the second is
/// @param tabledFirst the first as tabled, possibly partial
/// @param tabledSecond the second as tabled
/// @param exchange what changes from the first to the second, and to whom it is worth what
/// @param third whether a third text is better than both for all: everybody values it at least as much as whichever of the two it
///     prefers, and somebody more than each; its exchanges begin at the first and at the second
public record TwoTexts(
        Reception first,
        Reception second,
        Terms tabledFirst,
        Terms tabledSecond,
        Exchange exchange,
        ProposalStudy.Better third) {}
