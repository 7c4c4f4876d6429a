package org.westphalia.cli;

import org.westphalia.cli.Table.Column;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.Plan;
import org.westphalia.store.Kept;
import org.westphalia.view.Figures;

/// What a sweep has kept, for people.
final class KeptText {
    private final String folder;
    private final Plan plan;
    private final Page page;

    KeptText(String folder, Plan plan, Page page) {
        this.folder = folder;
        this.plan = plan;
        this.page = page;
    }

    void write(Kept kept) {
        page.gap().paragraph(headline(kept)).gap();
        boolean redrawn = kept.readings().stream().anyMatch(tally -> tally.redrawn() > 0);
        boolean undecided = kept.readings().stream().anyMatch(tally -> tally.undecided() > 0);
        Table table =
                new Table(
                        Column.text("Reading"),
                        Column.number("Worlds"),
                        Column.text("With a deal"),
                        Column.number("Redrawn"),
                        Column.number("Undecided"),
                        Column.number("Proofs checked"));
        for (Kept.Tally tally : kept.readings()) {
            table.row(
                    tally.reading(),
                    Figures.count(tally.worlds()),
                    tally.worlds() == 0 ? "" : Figures.dealCell(tally.share(), tally.wanted() == 1),
                    Figures.count(tally.redrawn()),
                    Figures.count(tally.undecided()),
                    Figures.count(tally.checked()));
        }
        page.table(table);
        page.paragraph(page.paint().dim(caption(kept, redrawn, undecided)));
        page.gap()
                .paragraph("Ask it with SQL:")
                .verbatim("  westphalia query " + folder + " \"SELECT * FROM shares\"");
    }

    private String headline(Kept kept) {
        String all = Figures.count(kept.wanted()) + " worlds";
        if (!kept.complete()) {
            return "Stopped: "
                    + Figures.count(kept.worlds())
                    + " of "
                    + all
                    + " are kept in "
                    + folder
                    + ". The same command goes on from there.";
        }
        if (kept.before() == kept.wanted()) {
            return "Nothing to do: all " + all + " are in " + folder + " already.";
        }
        return all
                + " are kept in "
                + folder
                + " ("
                + size(kept.bytes())
                + ")"
                + (kept.before() > 0
                        ? "; " + Figures.count(kept.before()) + " of them were there before."
                        : ".");
    }

    private static String size(long bytes) {
        long thousand = 1000;
        if (bytes < thousand * thousand) {
            return Figures.count(Math.ceilDiv(bytes, thousand)) + " kB";
        }
        return Figures.count(Math.ceilDiv(bytes, thousand * thousand)) + " MB";
    }

    private String caption(Kept kept, boolean redrawn, boolean undecided) {
        String drawn =
                switch (plan.sweep().drawing()) {
                    case SOBOL -> "scrambled Sobol points";
                    case LATIN -> "a Latin hypercube";
                    case MONTE_CARLO -> "plain chance";
                };
        StringBuilder words = new StringBuilder("Shares are of the worlds your ranges allow: ");
        words.append(kept.manifest().columns().size())
                .append(" open numbers and claims, drawn by ");
        words.append(drawn).append(", seed ").append(plan.sweep().seed());
        words.append("; in brackets where the true share lies with 95 % confidence");
        words.append(
                plan.sweep().drawing() == Drawing.MONTE_CARLO
                        ? "."
                        : " (by the formula for plain chance, mostly on the safe side here).");
        if (plan.plainColumns() > 0) {
            words.append(' ').append(plan.plainColumns());
            words.append(" numbers beyond the dimensions of Sobol's sequence are drawn by chance.");
        }
        if (redrawn) {
            boolean sifted =
                    plan.sweep().tracks().stream()
                            .anyMatch(track -> track.whatIf().sift().isPresent());
            words.append(" Redrawn: draws that contradicted a comparison of the case");
            words.append(sifted ? ", or did not predict the recorded answers." : ".");
        }
        if (undecided) {
            words.append(
                    " Undecided worlds were not settled within the limit of search nodes and count as without a deal.");
        }
        words.append(" Proofs checked: a sample, by the independent checker; all held.");
        return words.toString();
    }
}
