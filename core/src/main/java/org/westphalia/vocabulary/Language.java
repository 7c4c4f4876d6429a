package org.westphalia.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.vocabulary.Shape.Either;
import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.MapOf;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Text;
import org.westphalia.vocabulary.Shape.Words;

/// The whole language: the sections of a case, and in which files they may stand.
public final class Language {
    /// A case: its sections in the house's order.
    public static final Structure CASE =
            new Structure(
                    "case",
                    List.of(
                            Key.of(
                                            "case",
                                            new Text(),
                                            "Sharing the river Ona",
                                            "The title of the case.")
                                    .needed(),
                            Key.of(
                                    "about",
                                    new Text(),
                                    "Two countries and a development bank talk about a dam.",
                                    "A few plain sentences."),
                            Key.of(
                                    "not-modelled",
                                    new ListOf(new Text(), 0),
                                    "[The talks are in two phases.]",
                                    "What the case leaves out, in plain words; shown with every answer."),
                            Key.of(
                                            "issues",
                                            MapOf.defining(Kind.ISSUE, FrameWords.ISSUE).atLeast(1),
                                            "{dam: {options: {none: No dam, low: Forty metres}}}",
                                            "The questions that an agreement must answer.")
                                    .needed(),
                            Key.of(
                                    "rules",
                                    MapOf.defining(Kind.RULE, FrameWords.RULE),
                                    "{tall-dams-are-watched: {if: {dam: high}, then: {monitor: [joint, bank]}}}",
                                    "What cannot stand together in an agreement, whoever would sign it."),
                            Key.of(
                                            "parties",
                                            MapOf.defining(Kind.PARTY, PartyWords.PARTY).atLeast(1),
                                            "{upland: {decides: true}, bank: {title: The river bank}}",
                                            "Who is at the table, and who beside it.")
                                    .needed(),
                            Key.of(
                                    "contests",
                                    MapOf.defining(Kind.CONTEST, FrameWords.CONTEST),
                                    "{court: {odds: {delta: 0.5..0.7}}}",
                                    "Wars, strikes or court cases that the parties may have instead of a deal, with odds that"
                                            + " all of them share."),
                            Key.of(
                                            "agreement",
                                            Either.of(
                                                    Words.of("all"),
                                                    FrameWords.PARTY_QUORUM,
                                                    FrameWords.COALITIONS),
                                            "{quorum: 2, vetoes: [upland]}",
                                            "Whose signatures make a deal: `all` deciding parties, a count of them with vetoes, or any"
                                                    + " of several coalitions.")
                                    .orElse("all"),
                            Key.of(
                                    "proposals",
                                    MapOf.defining(Kind.PROPOSAL, FrameWords.PROPOSAL),
                                    "{may-draft: {by: bank, date: 2025-05, terms: {dam: low, flow: weak}}}",
                                    "Terms that somebody put on the table."),
                            Key.of(
                                    "levers",
                                    MapOf.defining(Kind.LEVER, LeverWords.LEVER),
                                    "{cheap-loan: {by: bank, cost: 3, if: deal, add: {upland.cabinet.bonus: 6}}}",
                                    "What somebody can do outside the terms: sanctions, aid, a threat, a guarantee."),
                            Key.of(
                                            "durability",
                                            DurabilityWords.DURABILITY,
                                            "{horizon: 10 years, breaks: 0.3..0.5}",
                                            "Whether an agreement would last.")
                                    .orElse("agreements last"),
                            Key.of(
                                    "claims",
                                    MapOf.defining(Kind.CLAIM, BeliefWords.CLAIM),
                                    "{the-cabinet-can-wait: {says: Upland can wait., set: {upland.no-deal: 60}}}",
                                    "What may be believed, why, and what numbers follow."),
                            Key.of(
                                    "readings",
                                    MapOf.defining(Kind.READING, BeliefWords.READING),
                                    "{minister: {holds: [the-cabinet-can-wait]}}",
                                    "Each analyst's account: the claims that it holds."),
                            BeliefWords.BELIEFS,
                            Key.of(
                                    "named-terms",
                                    MapOf.defining(Kind.NAMED_TERMS, TermsWords.TERMS),
                                    "{unwatched: {dam: low, flow: weak, monitor: nobody}}",
                                    "Terms that have a name but were not tabled, for comparisons."),
                            Key.of(
                                    "sources",
                                    MapOf.defining(Kind.SOURCE, EvidenceWords.SOURCE),
                                    "{minutes: {title: Minutes of the May round, date: 2025-05-09}}",
                                    "The documents that claims cite."),
                            Key.later(
                                    "quantities",
                                    "What changes by the month. Until then, say so under not-modelled."),
                            Key.later(
                                    "trends",
                                    "Numbers that drift by the month. Until then, say so under not-modelled."),
                            Key.later(
                                    "events",
                                    "What may happen, by chance or on a condition. Until then, try it with --hold and a claim.")),
                    List.of(),
                    Optional.empty());

    /// The sections that the other files of a case folder may hold, by file name; `case.yaml` may hold any.
    public static final Map<String, List<String>> FILES = files();

    private Language() {}

    private static Map<String, List<String>> files() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        files.put("claims.yaml", List.of("claims"));
        files.put("readings.yaml", List.of("readings", "beliefs"));
        files.put("sources.yaml", List.of("sources"));
        return java.util.Collections.unmodifiableMap(files);
    }
}
