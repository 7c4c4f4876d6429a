package org.westphalia.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.casefile.CaseText;
import org.westphalia.casefile.Ids;
import org.westphalia.casefile.NumberText;
import org.westphalia.draft.Draft.Issue;
import org.westphalia.draft.Draft.Named;
import org.westphalia.draft.Draft.Party;
import org.westphalia.draft.Draft.Proposal;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.NumberKind;

/// Writes a [Draft] as the text of a case. Nothing is invented: what nobody answered stays unknown, and a comment in its place
/// shows how to fill it in.
public final class Skeleton {
    private final Draft draft;
    private final CaseText text = new CaseText();

    private Skeleton(Draft draft) {
        this.draft = draft;
    }

    /// The text of `case.yaml`.
    ///
    /// @param schema where editors find the schema of cases, as seen from the file
    public static String of(Draft draft, String schema) {
        return new Skeleton(draft).write(schema);
    }

    private String write(String schema) {
        text.comment("yaml-language-server: $schema=" + schema);
        text.comment(
                "Begun with 'westphalia new'. What you left open is unknown, and is treated as anything it may be. A line with"
                        + " '#' in front counts for nothing: take the '#' away and write your own. 'westphalia words' shows the"
                        + " words for numbers.");
        text.text("case", draft.title());
        if (draft.about().isEmpty()) {
            text.example("about: One or two plain sentences.");
        } else {
            text.text("about", draft.about());
        }
        if (draft.leavesOut().isEmpty()) {
            text.example("not-modelled: [What this picture leaves out.]");
        } else {
            text.items("not-modelled", draft.leavesOut());
        }
        issues();
        text.gap().open("parties");
        draft.parties().forEach(this::party);
        text.close();
        agreement();
        proposals();
        claims();
        sources();
        return text.toString();
    }

    private void issues() {
        text.gap().open("issues");
        for (Issue issue : draft.issues()) {
            text.open(issue.name().id()).text("title", issue.name().title()).open("options");
            issue.options().forEach(option -> text.text(option.id(), option.title()));
            text.close().close();
        }
        text.close();
        Issue first = draft.issues().getFirst();
        Issue last = draft.issues().getLast();
        if (first != last) {
            text.gap();
            text.comment("What cannot stand together in an agreement, whoever would sign it:");
            text.example("rules:");
            text.example("  not-both: {never: " + pair(first, last) + "}");
        }
    }

    private void party(Party party) {
        text.open(party.name().id()).text("title", party.name().title());
        if (party.decides()) {
            text.entry("decides", "true");
            matters(party);
            likes(party);
            if (party.noDeal().isPresent()) {
                if (NumberText.isOffScale(party.noDeal().get())) {
                    text.comment(
                            "Beyond the scale of agreements, which goes from 0 (the worst) to 100 (the best there could be).");
                }
                text.entry("no-deal", party.noDeal().get());
            } else {
                text.example(
                        "no-deal: medium     # what it has without an agreement: a word, a number, or a range such as 30..50");
            }
            redLines(party);
        }
        text.close();
    }

    /// A party of which nothing is said weighs its issues by unknown weights. Once one weight is written, an issue without one
    /// would weigh nothing, which nobody said: so the others are written as unknown.
    private void matters(Party party) {
        if (party.matters().isEmpty()) {
            text.example("matters: " + CaseText.inBraces(eachIssue("medium")));
            return;
        }
        text.open("matters");
        for (Issue issue : draft.issues()) {
            String weight = party.matters().get(issue.name().id());
            if (weight == null) {
                String unknown =
                        Math.round(NumberKind.WEIGHT.scale().low())
                                + ".."
                                + Math.round(NumberKind.WEIGHT.scale().high());
                text.comment("not known; or none, low, medium, high, top");
                text.entry(issue.name().id(), unknown);
            } else {
                text.entry(issue.name().id(), weight);
            }
        }
        text.close();
    }

    private void likes(Party party) {
        if (party.wants().isEmpty()) {
            text.example("likes:     # best first");
            draft.issues().forEach(issue -> text.example("  " + order(issue)));
            return;
        }
        text.open("likes");
        for (Issue issue : draft.issues()) {
            String order = party.wants().get(issue.name().id());
            if (order == null) {
                text.example(order(issue));
            } else {
                text.entry(issue.name().id(), order);
            }
        }
        text.close();
    }

    private void redLines(Party party) {
        if (party.redLines().isEmpty()) {
            Issue issue = draft.issues().getFirst();
            text.example(
                    "red-lines: {a-line: {never: {"
                            + issue.name().id()
                            + ": "
                            + issue.options().getLast().id()
                            + "}}}");
            return;
        }
        text.open("red-lines");
        List<String> ids = new ArrayList<>();
        party.redLines()
                .forEach((issue, options) -> {
                    String id = Ids.of(Kind.RED_LINE, "never " + options.getFirst(), ids);
                    ids.add(id);
                    String never = CaseText.inBraces(Map.of(issue, CaseText.inBrackets(options)));
                    text.map(id, Map.of("never", never));
                });
        text.close();
    }

    private void agreement() {
        text.gap();
        if (draft.quorum().isPresent()) {
            text.map("agreement", Map.of("quorum", draft.quorum().get().toString()));
        } else {
            text.entry("agreement", "all");
        }
    }

    private void proposals() {
        text.gap();
        Named answering =
                draft.parties().stream()
                        .filter(Party::decides)
                        .map(Party::name)
                        .findFirst()
                        .orElseThrow();
        List<Proposal> tabled =
                draft.proposals().stream().filter(each -> !each.terms().isEmpty()).toList();
        draft.proposals().stream()
                .filter(each -> each.terms().isEmpty())
                .forEach(each ->
                        text.comment(
                                "'"
                                        + each.name().title()
                                        + "' was tabled; what it said is not known."));
        if (tabled.isEmpty()) {
            text.comment("What was put on the table, and how it was answered:");
            text.example("proposals:");
            text.example("  first-draft:");
            text.example("    by: " + answering.id());
            text.example("    date: 2025-05");
            Issue issue = draft.issues().getFirst();
            text.example(
                    "    terms: {"
                            + issue.name().id()
                            + ": "
                            + issue.options().getFirst().id()
                            + "}");
            text.example(
                    "    answers: {"
                            + answering.id()
                            + ": signed}     # or refused, yes-but, countered");
            return;
        }
        text.open("proposals");
        for (Proposal proposal : tabled) {
            text.open(proposal.name().id()).text("title", proposal.name().title());
            proposal.by().ifPresent(by -> text.entry("by", by));
            proposal.date().ifPresent(date -> text.entry("date", date));
            text.map("terms", proposal.terms());
            text.example(
                    "answers: {"
                            + answering.id()
                            + ": signed}     # or refused, yes-but, countered");
            text.close();
        }
        text.close();
    }

    private void claims() {
        Party party = draft.parties().stream().filter(Party::decides).findFirst().orElseThrow();
        text.gap();
        text.comment(
                "Where people disagree about a number, write each view as a claim with its evidence, and let readings hold them:");
        text.example("claims:");
        text.example("  they-can-wait:");
        text.example("    says: " + party.name().id() + " can wait.");
        if (!draft.sources().isEmpty()) {
            text.example(
                    "    because: [{source: "
                            + draft.sources().getFirst().id()
                            + ", at: p1, says: what is said there in your own words}]");
        }
        text.example("    set: {" + party.name().id() + ".no-deal: high}");
        text.example("readings:");
        text.example("  my-view: {title: My view, holds: [they-can-wait]}");
    }

    private void sources() {
        text.gap();
        if (draft.sources().isEmpty()) {
            text.example("sources:");
            text.example(
                    "  minutes: {title: Minutes of the May round, date: 2025-05-09, quality: high}");
            return;
        }
        text.open("sources");
        for (Named source : draft.sources()) {
            text.open(source.id()).text("title", source.title());
            text.example("author: Who wrote it");
            text.example("date: 2025-05-09");
            text.close();
        }
        text.close();
    }

    private Map<String, String> eachIssue(String word) {
        Map<String, String> words = new LinkedHashMap<>();
        draft.issues().forEach(issue -> words.put(issue.name().id(), word));
        return words;
    }

    private static String order(Issue issue) {
        return issue.name().id()
                + ": "
                + String.join(" > ", issue.options().stream().map(Named::id).toList());
    }

    private static String pair(Issue one, Issue other) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put(one.name().id(), one.options().getFirst().id());
        pair.put(other.name().id(), other.options().getLast().id());
        return CaseText.inBraces(pair);
    }
}
