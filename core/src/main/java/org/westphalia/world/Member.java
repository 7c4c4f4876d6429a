package org.westphalia.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.RedLine;

/// Somebody whose willingness counts: a party of one mind, or a group under a quorum. Numbers are grid units.
///
/// @param id `party` or `party.group`
/// @param share on a grid of 10^-9, at least 0; 10^9 for a party of one mind
/// @param veto whether the party cannot sign without it (a veto group or the leader)
/// @param value V, what the terms are worth while they stand
/// @param collapse B, what the path is worth on which they are signed and break
/// @param outright F, what signing brings or costs at once: bonus minus the prices of red lines crossed
/// @param noDeal R when its party refuses: the threshold
/// @param noDealBlameless R0, when nobody is blamed
/// @param noDealIfRefusedBy R(q) by refusing party q
/// @param breaks the chance of breaking within the horizon at hazard 1, as this member believes it, in [0, 1]
/// @param redLines those that hold at any price
public record Member(
        String id,
        long share,
        boolean veto,
        Worth value,
        Worth collapse,
        Worth outright,
        long noDeal,
        long noDealBlameless,
        Map<String, Long> noDealIfRefusedBy,
        double breaks,
        List<RedLine> redLines) {

    public Member {
        noDealIfRefusedBy = Collections.unmodifiableMap(new LinkedHashMap<>(noDealIfRefusedBy));
        redLines = List.copyOf(redLines);
    }

    /// The same member with another belief of the chance of breaking.
    public Member withBreaks(double chance) {
        return with(veto, noDeal, chance, redLines);
    }

    /// The same member with other red lines that hold at any price.
    public Member withLines(List<RedLine> lines) {
        return with(veto, noDeal, breaks, lines);
    }

    /// The same member with another threshold R, in grid units; what it gets when others refuse stays.
    public Member withNoDeal(long threshold) {
        return with(veto, threshold, breaks, redLines);
    }

    /// The same member with other points at signature.
    public Member withOutright(Worth other) {
        return new Member(
                id,
                share,
                veto,
                value,
                collapse,
                other,
                noDeal,
                noDealBlameless,
                noDealIfRefusedBy,
                breaks,
                redLines);
    }

    /// The same member, without whom the party cannot sign.
    public Member needed() {
        return with(true, noDeal, breaks, redLines);
    }

    private Member with(boolean needed, long threshold, double chance, List<RedLine> lines) {
        return new Member(
                id,
                share,
                needed,
                value,
                collapse,
                outright,
                threshold,
                noDealBlameless,
                noDealIfRefusedBy,
                chance,
                lines);
    }

    /// The parties whose refusal would be worth more to it than its own, where it counts that before it signs: it is said to seek
    /// refusal. Empty for everybody else.
    ///
    /// @param party to which it belongs
    public List<String> soughtRefusals(String party) {
        long own = noDealIfRefusedBy.getOrDefault(party, noDeal);
        return noDeal <= own
                ? List.of()
                : noDealIfRefusedBy.entrySet().stream()
                        .filter(entry -> entry.getValue() > own)
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
