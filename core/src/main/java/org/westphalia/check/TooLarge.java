package org.westphalia.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Agreement;
import org.westphalia.model.Case;

/// Cases that nobody has written by hand, for which looking at everything together with everything would take too long: far
/// beyond what a negotiation has, so that a case of 5 000 lines stays far below.
final class TooLarge {
    private static final long MOST_NUMBERS = 1_000_000;

    private TooLarge() {}

    /// Why a case is not checked as a whole; empty when it is.
    static Optional<String> reason(Case source) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("issues", source.issues().size());
        counts.put(
                "options",
                source.issues().stream().mapToInt(issue -> issue.options().size()).sum());
        counts.put("parties", source.parties().size());
        counts.put("readings", source.readings().size());
        counts.put("levers", source.levers().size());
        counts.put("rules", source.rules().size());
        counts.put("claims", source.claims().size());
        if (source.agreement() instanceof Agreement.AnyOf(var coalitions)) {
            counts.put("coalitions", coalitions.size());
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int most = most(entry.getKey());
            if (entry.getValue() > most) {
                return Optional.of(
                        Words.grouped(entry.getValue())
                                + " "
                                + entry.getKey()
                                + " where "
                                + Words.grouped(most)
                                + " is the limit");
            }
        }
        long numbers =
                source.settings().size()
                        + source.claims().stream().mapToLong(claim -> claim.changes().size()).sum();
        long inReadings = numbers * Math.max(1, source.readings().size());
        return inReadings > MOST_NUMBERS
                ? Optional.of(
                        Words.grouped(inReadings)
                                + " numbers in all readings together where "
                                + Words.grouped(MOST_NUMBERS)
                                + " is the limit")
                : Optional.empty();
    }

    private static int most(String kind) {
        return switch (kind) {
            case "parties", "readings" -> 200;
            case "issues", "levers", "coalitions" -> 500;
            case "rules" -> 2_000;
            default -> 10_000;
        };
    }
}
