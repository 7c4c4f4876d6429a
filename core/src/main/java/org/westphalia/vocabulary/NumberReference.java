package org.westphalia.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.westphalia.number.Interval;

/// The part of the reference page about numbers, words and paths.
final class NumberReference {
    private NumberReference() {}

    /// Appends it to the page.
    static void write(StringBuilder page) {
        numbers(page);
        baselines(page);
        paths(page);
    }

    /// How the page calls a kind of number.
    static String name(NumberKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void numbers(StringBuilder page) {
        page.append(
                """

                ## Numbers and words

                A number is exact (`60`), a range of which every part is equally likely (`55..65`), three guesses
                (`{low: 50, likely: 60, high: 65}`), or a word. An order (`a > b = c > d`) gives its first option 100, its last 0, and
                the others anything between in that order. What nobody sets has the default shown here, or is unknown: anywhere on
                its scale, with a warning. `top`, a word for weights, outweighs all the holder's other issues together: it is once to
                twice the sum of what they may weigh at most.

                | number | may be | when nobody sets it | words |
                |---|---|---|---|
                """);
        for (NumberKind kind : NumberKind.values()) {
            List<String> words = new ArrayList<>();
            kind.words()
                    .forEach((word, range) ->
                            words.add("`" + word + "` " + CaseSchema.range(range)));
            if (kind.knows(NumberKind.TOP)) {
                words.add("`" + NumberKind.TOP + "`");
            }
            if (kind == NumberKind.BREAKS) {
                words.add("a [baseline](#baselines)");
            }
            page.append("| ")
                    .append(name(kind))
                    .append(" | ")
                    .append(bounds(kind.allowed()))
                    .append(" | ");
            page.append(unset(kind));
            page.append(" | ")
                    .append(words.isEmpty() ? "none" : String.join(", ", words))
                    .append(" |\n");
        }
    }

    private static void baselines(StringBuilder page) {
        page.append(
                """

                ## Baselines

                `breaks: ucdp.peace-agreement` takes the chance of breaking from conflicts that ended in the same way, as a range that
                depends on the `horizon`. It is the 95 % interval of the estimate; a horizon that is not listed has no figure, and
                nothing is interpolated. The interval takes episodes as independent and so is narrower than it should be.

                """);
        page.append("Source: ")
                .append(Baseline.SOURCE)
                .append(". ")
                .append(Baseline.CAUTION)
                .append('\n');
        page.append(
                """

                A *rate* has no baseline: these data do not show that guarantees, as coded in them, separate agreements that lasted
                from those that failed. What an option multiplies the rate of breaking by stays the analyst's claim.

                | baseline | conflicts | ended so | fighting came back | chance of breaking within |
                |---|---|---|---|---|
                """);
        for (Baseline baseline : Baseline.all()) {
            page.append("| `").append(baseline.name()).append("` | ").append(baseline.endings());
            page.append(" | ")
                    .append(baseline.episodes())
                    .append(" | ")
                    .append(baseline.recurred());
            page.append(" | ");
            page.append(
                    baseline.figures().stream()
                            .map(figure ->
                                    figure.years() + " years: " + CaseSchema.range(figure.breaks()))
                            .collect(Collectors.joining(", ")));
            page.append(" |\n");
        }
    }

    /// What holds when nobody sets a number of that kind, in words.
    static String unset(NumberKind kind) {
        return switch (kind) {
            case WEIGHT ->
                    "0, with a warning; unknown where the holder has no weights at all: 0..100";
            case BOUND -> "no bound";
            case PRICE -> "the line holds at any price";
            case COLLAPSE -> "the no-deal value";
            default ->
                    kind.defaultNumber().isPresent()
                            ? CaseSchema.range(Interval.of(kind.defaultNumber().getAsDouble()))
                            : "unknown: " + CaseSchema.range(kind.scale());
        };
    }

    /// What may be written, in words.
    static String bounds(Interval allowed) {
        String low =
                allowed.low() <= -1e6
                        ? ""
                        : "at least " + CaseSchema.range(Interval.of(allowed.low()));
        String high =
                allowed.high() >= 1e6
                        ? ""
                        : "at most " + CaseSchema.range(Interval.of(allowed.high()));
        String both = low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
        return both.isEmpty() ? "any" : both;
    }

    private static void paths(StringBuilder page) {
        page.append(
                """

                ## Paths

                Claims, levers and `--set` name what they change by its path: the party, the group if there is one, and the keywords
                and ids down to the thing itself. A map sets each thing it names and leaves the others:
                `upland.cabinet.matters: {dam: top}` is the same as `upland.cabinet.matters.dam: top`. A path to a group's number,
                written on the party (`upland.no-deal`), means every group. All that is set is set first, then amounts are added, then
                floors and ceilings hold.

                | path | names |
                |---|---|
                """);
        row(page, "upland.no-deal", "a number of a party, or of all its groups");
        row(page, "upland.cabinet.matters.dam", "a number of a group");
        row(page, "delta.likes.flow", "an order, or values by option");
        row(page, "delta.red-lines.a-figure", "a red line; `.price` after it is its price");
        row(page, "delta.combined.figure-and-gauges.add", "the points of a combination");
        row(
                page,
                "delta.after-collapse.dam.high",
                "what an option adds to the value after collapse");
        row(page, "upland.signs-when", "how a party with groups consents");
        row(page, "durability.breaks", "the chance that an agreement breaks");
        row(
                page,
                "durability.rate.monitor.bank",
                "what an option multiplies the rate of breaking by");
        row(page, "durability.rate.unsigned.delta", "the same for a party that does not sign");
        row(page, "levers.aid-stop.believed", "how far a lever is believed; likewise `.cost`");
        row(
                page,
                "levers.aid-stop.add.upland.no-deal",
                "how much a lever adds; likewise `.set.` and a path");
        row(
                page,
                "levers.aid-stop.with.cheap-loan.add.upland.farmers.share",
                "a joint effect of two levers");
        row(
                page,
                "claims.the-seat-matters.add.delta.bonus",
                "how much a claim adds, for `--set` alone");
    }

    private static void row(StringBuilder page, String path, String names) {
        page.append("| `").append(path).append("` | ").append(names).append(" |\n");
    }
}
