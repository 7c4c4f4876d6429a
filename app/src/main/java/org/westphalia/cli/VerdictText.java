package org.westphalia.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Assessment.Hinge;
import org.westphalia.assess.Share;
import org.westphalia.assess.Verdict;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.view.Figures;

/// Verdicts in words.
final class VerdictText {
    private static final String SIGNS_WHEN = ".signs-when";

    private final Case source;
    private final Paint paint;

    VerdictText(Case source, Paint paint) {
        this.source = source;
        this.paint = paint;
    }

    /// The verdict on one reading as a sentence that can be quoted alone.
    String sentence(Assessment assessment) {
        boolean exact = isExact(assessment);
        String verdict =
                switch (assessment.verdict()) {
                    case CERTAIN ->
                            paint.good("there is a deal")
                                    + (exact
                                            ? ", checked independently"
                                            : ": the same terms would be signed in every world your ranges allow");
                    case IMPOSSIBLE ->
                            paint.bad("there is no deal")
                                    + (exact
                                            ? ": proved"
                                            : ": proved for every world your ranges allow");
                    case POSSIBLE ->
                            paint.doubtful("a deal is possible")
                                    + frequency(assessment.share())
                                    + (Figures.isNoneDrawn(assessment.share())
                                            ? noneDrawn(assessment.share())
                                            : ": in " + ofWorlds(assessment.share()));
                    case OPEN ->
                            paint.doubtful("it is open")
                                    + " whether there is a deal: neither shown nor refuted within"
                                    + " the limit; there is one in "
                                    + ofWorlds(assessment.share());
                };
        return according(assessment) + verdict + ".";
    }

    private String according(Assessment assessment) {
        if (source.readings().isEmpty()) {
            return "By the numbers of the case ";
        }
        return "According to "
                + paint.bold(assessment.reading())
                + " ("
                + assessment.title()
                + ") ";
    }

    private static String frequency(Share share) {
        if (Figures.isTooFew(share)) {
            return "";
        }
        return switch (share.frequency()) {
            case "rare" -> " but rare";
            case "common" -> " and common";
            default -> "";
        };
    }

    /// A deal was shown somewhere inside the ranges, in no world that was drawn.
    private static String noneDrawn(Share share) {
        return ": some numbers inside your ranges allow one, but none of the "
                + Figures.count(share.worlds())
                + " worlds drawn has one"
                + (Figures.isTooFew(share)
                        ? ""
                        : " (at most " + Figures.most(share) + " of all have)");
    }

    private static String ofWorlds(Share share) {
        if (share.worlds() == 0) {
            return "an unknown share of the worlds your ranges allow (none was drawn in time)";
        }
        return Figures.isTooFew(share)
                ? Figures.count(share.hits())
                        + " of "
                        + Figures.count(share.worlds())
                        + " drawn worlds, too few to speak of a share"
                : Figures.share(share) + " of the worlds your ranges allow";
    }

    /// What the verdict hinges on, soberly; follows upon `it hinges`.
    String hinge(Assessment assessment) {
        Optional<Hinge> hinge = assessment.hinges();
        if (hinge.isPresent()) {
            Hinge found = hinge.get();
            boolean camp = found.path().endsWith(SIGNS_WHEN);
            return "most on "
                    + (camp
                            ? "which group of "
                                    + paint.bold(found.path().replace(SIGNS_WHEN, ""))
                                    + " decides (one is drawn by its share from the line "
                                    + groups(found.path().replace(SIGNS_WHEN, ""))
                                    + "): where it stands in the first half of that line, "
                            : paint.bold(found.path()) + ": in its lower half ")
                    + Figures.share(found.lowHalf())
                    + " of worlds have a deal, "
                    + (camp ? "where in the second half " : "in its upper half ")
                    + Figures.share(found.highHalf())
                    + AssessText.claims(found.claims());
        }
        return switch (assessment.verdict()) {
            case CERTAIN, IMPOSSIBLE ->
                    "on no range: wherever in your ranges the numbers lie, the answer is the same.";
            case POSSIBLE, OPEN ->
                    Figures.isTooFew(assessment.share()) || assessment.share().worlds() == 0
                            ? "on what was not examined: too few worlds were drawn to tell."
                            : "on no single number: none moves the share of worlds with a deal visibly.";
        };
    }

    /// The groups of a party in the order of the case.
    private String groups(String party) {
        return source.findParty(party).map(Party::groups).orElse(List.of()).stream()
                .map(Party.Group::id)
                .collect(joining(" - "));
    }

    /// Whether the numbers allow one world only.
    static boolean isExact(Assessment assessment) {
        String kind = assessment.basis().kind();
        return switch (assessment.verdict()) {
            case CERTAIN -> kind.equals("witness");
            case IMPOSSIBLE -> kind.equals("refutation");
            case POSSIBLE, OPEN -> false;
        };
    }

    /// The word of a verdict in its colour.
    String word(Verdict verdict) {
        return switch (verdict) {
            case CERTAIN -> paint.good(verdict.word());
            case IMPOSSIBLE -> paint.bad(verdict.word());
            case POSSIBLE, OPEN -> paint.doubtful(verdict.word());
        };
    }
}
