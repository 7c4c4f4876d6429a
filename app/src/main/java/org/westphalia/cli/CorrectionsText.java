package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.westphalia.assess.Share;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;
import org.westphalia.why.Corrections;
import org.westphalia.why.Corrections.Put;

/// What an actor would have to see otherwise, in the words of a desk note.
final class CorrectionsText {
    private final Case source;
    private final Page page;

    CorrectionsText(Case source, Page page) {
        this.source = source;
        this.page = page;
    }

    void write(List<Corrections> found, int worlds, long seed) {
        found.forEach(each -> write(each, worlds, seed));
        page.gap()
                .paragraph(
                        page.paint()
                                .dim(
                                        "Its best proposal counts as right when it is signed in more than half of the drawn worlds of the account that have a"
                                                + " deal at all; where none has one, when it puts nothing forward. Shares are of "
                                                + Figures.count(worlds)
                                                + " worlds drawn from the ranges of the account, seed "
                                                + seed
                                                + "."));
    }

    private void write(Corrections found, int worlds, long seed) {
        page.heading("By the account of " + found.reading());
        page.paragraph(
                "There "
                        + found.actor()
                        + " believes "
                        + found.belief()
                        + ". "
                        + put("As it sees the parties it", found.now(), found.deals())
                        + " "
                        + summary(found)
                        + " Who refuses a text, and at which clause: 'assess --as "
                        + found.actor()
                        + "', or 'terms' with it.");
        CruxesText cruxes = new CruxesText(source, page, true, worlds, seed);
        int number = 0;
        for (Corrections.Correction each : found.corrections()) {
            page.gap().paragraph(++number + ". " + put("Then it", each.then(), found.deals()));
            each.exchanges().forEach(cruxes::exchange);
        }
    }

    private static String put(String who, Put put, Share deals) {
        if (put.terms().isEmpty()) {
            return who
                    + " sees no deal and puts nothing forward"
                    + (deals.hits() == 0 ? ", rightly." : ".");
        }
        return who
                + " puts forward a text ("
                + put.terms().get().choices().entrySet().stream()
                        .map(clause -> clause.getKey() + "=" + clause.getValue())
                        .collect(joining(", "))
                + ") that "
                + (put.signed().hits() == 0
                        ? "somebody refuses in every drawn world"
                        : "is signed in " + Figures.cell(put.signed(), false) + " of worlds")
                + (deals.hits() == 0
                        ? "; none of them has any deal."
                        : "; any deal there is in " + Figures.cell(deals, false) + ".");
    }

    private static String summary(Corrections found) {
        if (found.right()) {
            return "Nothing that it believes has to be corrected for that.";
        }
        if (found.corrections().isEmpty()) {
            return found.upTo() < 0
                    ? "The search was stopped before it could say what to correct."
                    : "No correction of up to "
                            + Math.min(found.upTo(), found.of())
                            + " of the "
                            + found.of()
                            + " beliefs that differ is enough. "
                            + put("With all corrected it", found.allCorrected(), found.deals());
        }
        int smallest = found.corrections().getFirst().exchanges().size();
        return "The fewest beliefs to correct: "
                + smallest
                + " of the "
                + found.of()
                + " that differ"
                + (found.complete()
                        ? "; these are all smallest sets."
                        : "; all smallest sets of up to "
                                + Math.min(found.upTo(), found.of())
                                + " were looked for.");
    }
}
