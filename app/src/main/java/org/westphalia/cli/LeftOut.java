package org.westphalia.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Assessed;
import org.westphalia.casefile.SharedCase;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.view.Figures;
import org.westphalia.world.Held;

/// What an answer to be shared does not know of. Only the author is told, and never in the answer.
///
/// @param whole the case with its private claims
record LeftOut(OpenedCase whole, SharedCase shared) {
    /// How many mentions are listed.
    private static final int SHOWN = 10;

    /// Refuses names of private claims, without repeating them.
    ///
    /// @throws Refused when one of the names is that of a private claim
    void refuse(String option, Collection<String> names) {
        if (names.stream().anyMatch(shared.claims()::contains)) {
            throw new Refused(
                    whole.source().id(), List.of(Mistakes.privateClaim(option)), Map.of());
        }
    }

    /// How many private claims each reading holds that holds any.
    private Map<Reading, Long> byReading() {
        Map<Reading, Long> counts = new LinkedHashMap<>();
        for (Reading reading : whole.source().readings()) {
            long count =
                    Held.claims(whole.source(), reading).stream()
                            .filter(Claim::confidential)
                            .count();
            if (count > 0) {
                counts.put(reading, count);
            }
        }
        return counts;
    }

    /// The readings that hold private claims.
    List<Optional<Reading>> touched() {
        return byReading().keySet().stream().map(Optional::of).toList();
    }

    /// How much was left out, and where names of it still stand in words and comments.
    void tell(Page page) {
        if (shared.claims().isEmpty()) {
            page.paragraph("No claim of this case is private: nothing is left out.");
            return;
        }
        List<String> readings = new ArrayList<>();
        byReading().forEach((reading, count) -> readings.add(count + " of " + reading.id()));
        page.paragraph(
                "Left out as private: "
                        + many(shared.claims().size(), "claim")
                        + (readings.isEmpty()
                                ? ", which no reading holds"
                                : " (" + String.join(", ", readings) + ")")
                        + (shared.sources().isEmpty()
                                ? ""
                                : ", and "
                                        + many(shared.sources().size(), "source")
                                        + " that nothing else cites")
                        + ".");
        List<SharedCase.Mention> mentions = shared.mentions();
        if (!mentions.isEmpty()) {
            page.paragraph(
                    page.paint().doubtful("Names that were left out still stand")
                            + " in words or comments of the case:");
            mentions.stream()
                    .limit(SHOWN)
                    .forEach(mention ->
                            page.item(
                                    "'"
                                            + mention.name()
                                            + "' in "
                                            + mention.place().file()
                                            + ", line "
                                            + mention.place().line()));
            if (mentions.size() > SHOWN) {
                page.item("and " + (mentions.size() - SHOWN) + " more");
            }
        }
    }

    /// Where the verdict is another with the private claims.
    static void compare(List<Assessed> shared, List<Assessed> whole, Page page) {
        List<String> differing = new ArrayList<>();
        int compared = 0;
        for (Assessed with : whole) {
            for (Assessed without : shared) {
                if (with.assessment().reading().equals(without.assessment().reading())) {
                    compared++;
                    String full = with.assessment().verdict().word();
                    String told = without.assessment().verdict().word();
                    if (!full.equals(told)) {
                        differing.add(
                                with.assessment().reading()
                                        + " (with them: "
                                        + full
                                        + "; shared: "
                                        + told
                                        + ")");
                    }
                }
            }
        }
        if (!differing.isEmpty()) {
            page.paragraph(
                    page.paint().doubtful("The private claims change the verdict")
                            + " of "
                            + JudgementText.names(differing)
                            + ".");
        } else if (compared > 0) {
            page.paragraph("The private claims change no verdict.");
        }
    }

    private static String many(long number, String thing) {
        return Figures.count(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
