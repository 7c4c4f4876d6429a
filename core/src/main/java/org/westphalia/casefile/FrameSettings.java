package org.westphalia.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Durability;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.number.Weigh;
import org.westphalia.vocabulary.DurabilityWords;
import org.westphalia.vocabulary.FrameWords;
import org.westphalia.vocabulary.LeverWords;
import org.westphalia.vocabulary.Names;
import org.westphalia.vocabulary.PartyWords;

/// Reads the numbers and other settings that are written in the frame itself: on parties, groups, contests, levers and
/// durability.
final class FrameSettings {
    private final Tree.Mapping document;
    private final Names names;

    FrameSettings(Tree.Mapping document, Names names) {
        this.document = document;
        this.names = names;
    }

    /// Numbers and other settings written on parties, groups, levers and durability.
    Map<Path, Setting> settings() {
        Map<Path, Setting> settings = new LinkedHashMap<>();
        SettingsReader reader = new SettingsReader(names, false, settings::put);
        Read.each(
                document,
                "parties",
                (id, party) -> {
                    if (!names.decides(id)) {
                        reader.read(Path.of(id), PartyWords.THIRD_PARTY, Optional.empty(), party);
                    } else {
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
                "contests",
                (id, contest) ->
                        reader.read(
                                Path.of("contests").then(id),
                                FrameWords.CONTEST,
                                Optional.empty(),
                                contest));
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

    Optional<Durability> durability() {
        return document.find("durability")
                .map(tree ->
                        tree instanceof Tree.Mapping mapping
                                ? new Durability(
                                        mapping.text("horizon"),
                                        mapping.text("clock"),
                                        mapping.text("weigh")
                                                        .filter("time-standing"::equals)
                                                        .isPresent()
                                                ? Weigh.TIME_STANDING
                                                : Weigh.HORIZON)
                                : new Durability(Optional.empty(), Optional.empty()));
    }
}
