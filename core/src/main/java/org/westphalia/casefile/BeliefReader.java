package org.westphalia.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.model.Source;
import org.westphalia.vocabulary.DurabilityWords;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.LeverWords;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.PartyWords;

/// Reads what may change the frame and who believes it: the numbers written in the frame, levers, claims, readings, beliefs,
/// sources.
final class BeliefReader {
    private final Tree.Mapping document;
    private final Names names;
    private final FrameReader frame;

    BeliefReader(Tree.Mapping document, Names names, FrameReader frame) {
        this.document = document;
        this.names = names;
        this.frame = frame;
    }

    /// Numbers and other settings written on parties, groups, levers and durability.
    Map<Path, Setting> settings() {
        Map<Path, Setting> settings = new LinkedHashMap<>();
        SettingsReader reader = new SettingsReader(names, false, settings::put);
        Read.each(
                document,
                "parties",
                (id, party) -> {
                    if (names.decides(id)) {
                        reader.read(Path.of(id), PartyWords.PARTY, Optional.empty(), party);
                        Read.each(
                                party,
                                "groups",
                                (group, written) ->
                                        reader.read(
                                                Path.of(id).then(group),
                                                PartyWords.GROUP,
                                                Optional.empty(),
                                                written));
                    }
                });
        Read.each(
                document,
                "levers",
                (id, lever) ->
                        reader.read(
                                Path.of("levers").then(id),
                                LeverWords.LEVER,
                                Optional.empty(),
                                lever));
        document.find("durability")
                .ifPresent(durability ->
                        reader.read(
                                Path.of("durability"),
                                DurabilityWords.DURABILITY,
                                Optional.empty(),
                                durability));
        return settings;
    }

    List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        Predicate<String> isLever = is(Kind.LEVER);
        Read.each(
                document,
                "levers",
                (id, lever) -> {
                    Map<String, List<Change>> jointly = new LinkedHashMap<>();
                    Read.each(
                            lever,
                            "with",
                            (other, effect) -> {
                                if (isLever.test(other)) {
                                    jointly.put(other, ChangesReader.read(effect, names));
                                }
                            });
                    levers.add(
                            new Lever(
                                    id,
                                    lever.text("title").orElse(id),
                                    lever.text("by").orElse(""),
                                    Read.flag(lever, "in-force"),
                                    Read.flag(lever, "hostile"),
                                    lever.find("if")
                                            .flatMap(this::when)
                                            .orElse(new Lever.When.Always()),
                                    Read.names(lever, "after", isLever),
                                    Read.names(lever, "excludes", isLever),
                                    ChangesReader.read(lever, names),
                                    jointly));
                });
        return levers;
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        Read.each(
                document,
                "claims",
                (id, claim) ->
                        claims.add(
                                new Claim(
                                        id,
                                        claim.text("question"),
                                        claim.text("says").orElse(""),
                                        frame.citations(claim),
                                        claim.text("sure"),
                                        claim.text("as-of"),
                                        claim.text("said"),
                                        Read.flag(claim, "private"),
                                        ChangesReader.read(claim, names))));
        return claims;
    }

    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        Read.each(
                document,
                "readings",
                (id, reading) ->
                        readings.add(
                                new Reading(
                                        id,
                                        reading.text("title").orElse(id),
                                        reading.text("from").filter(is(Kind.READING)),
                                        Read.names(reading, "holds", is(Kind.CLAIM)),
                                        Read.names(reading, "without", is(Kind.CLAIM)),
                                        beliefs(reading))));
        return readings;
    }

    /// The beliefs of the case.
    Map<String, String> beliefs() {
        return beliefs(document);
    }

    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        Read.each(
                document,
                "sources",
                (id, source) ->
                        sources.add(
                                new Source(
                                        id,
                                        source.text("author"),
                                        source.text("title"),
                                        source.text("outlet"),
                                        source.text("date"),
                                        source.text("quality"),
                                        source.text("file"),
                                        source
                                                .find("fingerprints")
                                                .map(Tree::items)
                                                .orElse(List.of())
                                                .stream()
                                                .flatMap(item -> item.asText().stream())
                                                .toList())));
        return sources;
    }

    private Map<String, String> beliefs(Tree.Mapping owner) {
        Map<String, String> beliefs = new LinkedHashMap<>();
        for (Tree.Entry entry : owner.find("beliefs").map(Tree::entries).orElse(List.of())) {
            if (is(Kind.PARTY).test(entry.key().value())) {
                entry.value()
                        .asText()
                        .filter(is(Kind.READING))
                        .ifPresent(reading -> beliefs.put(entry.key().value(), reading));
            }
        }
        return beliefs;
    }

    private Optional<Lever.When> when(Tree tree) {
        return switch (tree) {
            case Tree.Text(String text, boolean _, var _) when text.equals("deal") ->
                    Optional.of(new Lever.When.Deal());
            case Tree.Text(String text, boolean _, var _) ->
                    refuser(text).filter(names::decides).map(Lever.When.RefusedBy::new);
            case Tree.Mapping mapping ->
                    Demands.condition(mapping, names).map(Lever.When.OnTerms::new);
            case Tree.Items _ -> Optional.empty();
        };
    }

    /// The party in `refused-by P`.
    static Optional<String> refuser(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length == 2 && words[0].equals("refused-by")
                ? Optional.of(words[1])
                : Optional.empty();
    }

    private Predicate<String> is(Kind kind) {
        return names.all(kind, Optional.empty())::contains;
    }
}
