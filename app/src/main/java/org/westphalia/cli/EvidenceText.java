package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.evidence.Support;
import org.westphalia.evidence.Support.Context;
import org.westphalia.evidence.Support.Cover;
import org.westphalia.evidence.Support.Passage;
import org.westphalia.evidence.Support.Reliance;
import org.westphalia.evidence.Support.State;
import org.westphalia.evidence.Support.Supported;
import org.westphalia.model.Citation;
import org.westphalia.view.Figures;

/// The evidence of a case as text: what it comes to, what needs attention, then source by source and claim by claim.
final class EvidenceText {
    /// How many items of a list are shown unless all are asked for.
    private static final int SHOWN = 10;

    /// Up to how many claims their table is shown without being asked for.
    private static final int FEW_CLAIMS = 25;

    private final Page page;
    private final boolean all;

    /// @param all whether no list is cut short
    EvidenceText(Page page, boolean all) {
        this.page = page;
        this.all = all;
    }

    /// @param ofReading whether they are the claims of one reading; otherwise those of the whole case
    /// @param context whether the text around every place is shown, where it is at hand
    void write(Support support, boolean ofReading, boolean context) {
        page.gap();
        summary(support, ofReading);
        attention(support);
        sources(support.sources());
        claims(support);
        if (context) {
            page.heading("In context");
            support.supported().stream()
                    .flatMap(one -> one.passages().stream())
                    .forEach(this::passage);
        }
    }

    /// A single claim, each of its places with the text around it.
    void claim(Supported claim) {
        page.title(claim.id());
        page.paragraph(claim.says());
        if (claim.passages().isEmpty()) {
            page.gap().paragraph(page.paint().doubtful("It has no evidence."));
        }
        claim.passages().forEach(this::passage);
    }

    private void summary(Support support, boolean reading) {
        long claims = support.supported().stream().filter(Supported::claim).count();
        long supported = claims - support.unsupported().size();
        int verified = support.passages(State.VERIFIED).size();
        int unverified = support.passages(State.UNVERIFIED).size();
        int drifted = support.passages(State.DRIFTED).size();
        int places = verified + unverified + drifted;
        page.paragraph(
                Figures.count(supported)
                        + " of "
                        + many(claims, "claim")
                        + " "
                        + (supported == 1 ? "has" : "have")
                        + " evidence: "
                        + many(places, "place")
                        + " in "
                        + many(support.sources().size(), "source")
                        + (places == 0
                                ? "."
                                : ", of which "
                                        + page.paint().good(Figures.count(verified) + " verified")
                                        + ", "
                                        + Figures.count(unverified)
                                        + " unverified, "
                                        + (drifted == 0
                                                ? "none drifted"
                                                : page.paint()
                                                        .bad(Figures.count(drifted) + " drifted"))
                                        + "."));
        long paragraphs = support.sources().stream().mapToLong(Cover::paragraphs).sum();
        long uncited = support.sources().stream().mapToLong(cover -> cover.uncited().size()).sum();
        if (paragraphs > 0) {
            page.paragraph(
                    Figures.count(uncited)
                            + " of the "
                            + Figures.count(paragraphs)
                            + " paragraphs of the sources are cited by "
                            + (reading ? "no claim of this reading." : "nobody."));
        }
    }

    private void attention(Support support) {
        List<String> unsupported = support.unsupported();
        List<Passage> drifted = support.passages(State.DRIFTED);
        List<Passage> unverified = support.passages(State.UNVERIFIED);
        List<Reliance> reliances = support.reliances();
        if (unsupported.isEmpty()
                && drifted.isEmpty()
                && unverified.isEmpty()
                && reliances.isEmpty()) {
            page.gap()
                    .paragraph(
                            "Nothing needs attention: every claim has evidence, and every place was found as it was read.");
            return;
        }
        if (!drifted.isEmpty()) {
            page.heading("Drifted: the text is not what was cited");
            shown(drifted).forEach(this::passage);
            rest(drifted.size());
        }
        if (!unsupported.isEmpty()) {
            page.heading("Claims without evidence");
            shown(unsupported).forEach(page::item);
            rest(unsupported.size());
        }
        if (!unverified.isEmpty()) {
            page.heading("Unverified");
            Map<String, Map<String, Integer>> why = new LinkedHashMap<>();
            for (Passage passage : unverified) {
                why.computeIfAbsent(passage.why(), _ -> new LinkedHashMap<>())
                        .merge(passage.cited().citation().source(), 1, Integer::sum);
            }
            why.forEach((reason, sources) -> {
                List<String> counts = new ArrayList<>();
                sources.forEach((source, count) -> counts.add(source + " (" + count + ")"));
                page.item(reason + ": " + String.join(", ", counts));
            });
        }
        if (!reliances.isEmpty()) {
            page.heading("Much that leans on little");
            shown(reliances).forEach(reliance -> page.item(words(reliance)));
            rest(reliances.size());
        }
    }

    private static String words(Reliance reliance) {
        return switch (reliance) {
            case Reliance.OneSource(String reading, String source, int claims, int of) ->
                    reading
                            + " rests on one source: "
                            + claims
                            + " of its "
                            + of
                            + " claims with evidence have none but "
                            + source;
            case Reliance.LowQuality(String claim, String source) ->
                    claim + " has one source only, " + source + ", and that is of low quality";
        };
    }

    private void sources(List<Cover> sources) {
        if (sources.isEmpty()) {
            return;
        }
        page.heading("Sources");
        Table table =
                new Table(
                        Table.Column.text("Source"),
                        Table.Column.text("Quality"),
                        Table.Column.text("Text"),
                        Table.Column.number("Places"),
                        Table.Column.text("Paragraphs cited"),
                        Table.Column.text("Not cited"));
        for (Cover cover : sources) {
            table.row(
                    cover.source().id(),
                    cover.source().quality().orElse("not said"),
                    cover.file().isPresent() ? "at hand" : "not at hand",
                    Figures.count(cover.places()),
                    cover.paragraphs() == 0
                            ? "unknown"
                            : cover.cited().size() + " of " + cover.paragraphs(),
                    cover.paragraphs() == 0 ? "unknown" : runs(cover.uncited()));
        }
        page.table(table);
    }

    private void claims(Support support) {
        if (support.supported().isEmpty()) {
            return;
        }
        page.heading("Claims and proposals");
        if (support.supported().size() > FEW_CLAIMS && !all) {
            page.paragraph(
                    "--all shows which place supports each of the "
                            + support.supported().size()
                            + "; --claim ID shows one, with the text around its places.");
            return;
        }
        Table table = new Table(Table.Column.text("Claim"), Table.Column.text("Places"));
        for (Supported one : support.supported()) {
            table.row(
                    one.claim() ? one.id() : one.id() + " (proposal)",
                    one.passages().isEmpty() ? "none" : places(one.passages()));
        }
        page.table(table);
    }

    /// `minutes p2, p3.s1 (drifted); speech p9`.
    private static String places(List<Passage> passages) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Citation citation = passage.cited().citation();
            bySource.computeIfAbsent(citation.source(), _ -> new ArrayList<>())
                    .add(
                            citation.at().orElse("no place")
                                    + (passage.state() == State.VERIFIED
                                            ? ""
                                            : " (" + passage.state().word() + ")"));
        }
        List<String> parts = new ArrayList<>();
        bySource.forEach((source, at) -> parts.add(source + " " + String.join(", ", at)));
        return String.join("; ", parts);
    }

    /// One place with what is said of it and the text around it.
    private void passage(Passage passage) {
        Citation citation = passage.cited().citation();
        Paint paint = page.paint();
        String state =
                switch (passage.state()) {
                    case VERIFIED -> paint.good("verified");
                    case UNVERIFIED -> paint.doubtful("unverified") + ": " + passage.why();
                    case DRIFTED -> paint.bad("drifted") + ": " + passage.why();
                };
        page.gap()
                .paragraph(
                        paint.bold(citation.source() + citation.at().map(at -> " " + at).orElse(""))
                                + ", cited by the "
                                + passage.cited().by()
                                + " ("
                                + state
                                + ")");
        citation.says().ifPresent(says -> page.item("In the author's words: " + says));
        citation.quote().ifPresent(quote -> page.item("Quoted: \"" + quote + "\""));
        passage.context().ifPresent(this::context);
    }

    private void context(Context context) {
        int number = context.paragraph();
        context.before().ifPresent(before -> around(number - 1, before));
        List<String> sentences = new ArrayList<>(context.sentences());
        int cited = context.sentence();
        if (cited > 0 && cited <= sentences.size()) {
            sentences.set(cited - 1, page.paint().bold(">> " + sentences.get(cited - 1) + " <<"));
        }
        String words = String.join(" ", sentences);
        page.item(
                "p"
                        + number
                        + ": "
                        + (cited > 0 ? words : page.paint().bold(">> " + words + " <<")));
        context.after().ifPresent(after -> around(number + 1, after));
    }

    private void around(int number, String paragraph) {
        page.item(page.paint().dim("p" + number + ": " + paragraph));
    }

    private <T> List<T> shown(List<T> items) {
        return all ? items : items.subList(0, Math.min(SHOWN, items.size()));
    }

    private void rest(int size) {
        if (!all && size > SHOWN) {
            page.item("and " + (size - SHOWN) + " more; --all shows them");
        }
    }

    /// `p1 to p4, p7`; `none`.
    private static String runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < numbers.size(); ) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            runs.add(
                    "p"
                            + numbers.get(from)
                            + (to == from
                                    ? ""
                                    : (to == from + 1 ? ", p" : " to p") + numbers.get(to)));
            from = to + 1;
        }
        return runs.isEmpty() ? "none" : String.join(", ", runs);
    }

    private static String many(long number, String thing) {
        return Figures.count(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
