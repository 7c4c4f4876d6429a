package org.westphalia.deal;

import java.math.BigDecimal;
import java.util.List;
import org.westphalia.model.Terms;

/// Terms and what they are worth to each deciding party.
///
/// @param values U in points, by deciding party in order (for a party under a quorum: gain, its no-deal being 0)
/// @param gains U - R in points, by deciding party in order (see [Judgement.PartyView#gain])
public record Point(Terms terms, List<BigDecimal> values, List<BigDecimal> gains) {}
