package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.assess.Assess;
import org.westphalia.assess.Assessment;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Verdict;
import org.westphalia.casefile.CaseReader;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Accounts of a case side by side: two readings, two versions, and an actor's beliefs against the accounts of others.
class AccountsTest {
    private static final Settings FEW = Settings.usual().withWorlds(20, 1);

    private static Reading reading(Case source, String id) {
        return source.findReading(id).orElseThrow();
    }

    private static Set<String> held(Case source, String id) {
        return Model.resolve(source, Optional.of(id), WhatIf.none()).claims().stream()
                .map(Claim::id)
                .collect(Collectors.toSet());
    }

    @Test
    void everyClaimOfTwoReadingsIsSharedRivalOrHeldByOneAlone() {
        Case source = ExplainTest.read("ukraine-2025");
        List<Reading> readings = source.readings();
        for (int i = 0; i + 1 < readings.size(); i += 2) {
            Reading one = readings.get(i);
            Reading other = readings.get(i + 1);
            ReadingsDiffer found = CompareReadings.of(source, one, other, FEW);
            Set<String> first = new LinkedHashSet<>(found.shared());
            first.addAll(found.onlyFirst());
            found.rivals().forEach(rival -> first.add(rival.first()));
            Set<String> second = new LinkedHashSet<>(found.shared());
            second.addAll(found.onlySecond());
            found.rivals().forEach(rival -> second.add(rival.second()));
            assertThat(first).isEqualTo(held(source, one.id()));
            assertThat(second).isEqualTo(held(source, other.id()));
            found.rivals()
                    .forEach(rival -> {
                        assertThat(source.findClaim(rival.first()).orElseThrow().question())
                                .contains(rival.question());
                        assertThat(source.findClaim(rival.second()).orElseThrow().question())
                                .contains(rival.question());
                    });
            assertThat(found.numbers())
                    .allSatisfy(number -> assertThat(number.before()).isNotEqualTo(number.after()));
            found.signatures()
                    .forEach(answer ->
                            assertThat(answer.first().value() > 0.5)
                                    .isNotEqualTo(answer.second().value() > 0.5));
        }
    }

    @Test
    void theVerdictsOfTwoReadingsAreThoseOfEachAlone() {
        Case river = ExplainTest.read("teaching/river-ona");
        ReadingsDiffer found =
                CompareReadings.of(
                        river, reading(river, "minister"), reading(river, "economist"), FEW);
        Assessment alone =
                Assess.assess(
                                Model.resolve(river, Optional.of("economist"), WhatIf.none()),
                                Optional.of("economist"),
                                FEW,
                                Assess.Progress.unheard())
                        .assessment();
        assertThat(found.second().verdict()).isEqualTo(alone.verdict());
        assertThat(found.second().share()).isEqualTo(alone.share());
        assertThat(found.rivals())
                .containsExactly(
                        new ReadingsDiffer.Rivals(
                                "what does Upland's cabinet want",
                                "power-comes-first",
                                "the-dam-pays-nobody"));
    }

    @Test
    void aVersionThatChangedNothingIsTheSame() {
        Case river = ExplainTest.read("teaching/river-ona");
        VersionsDiffer found =
                CompareVersions.of(river, river, _ -> true, _ -> true, _ -> true, FEW);
        assertThat(found.isSame()).isTrue();
        assertThat(found.readings())
                .allSatisfy(each -> assertThat(each.before()).isEqualTo(each.after()));
    }

    @Test
    void whatIsAddedRemovedAndChangedIsToldThingByThing(@TempDir Path folder) {
        Case car = ExplainTest.read("teaching/used-car");
        Case other =
                edited(
                        folder,
                        "tyres: {options: {worn: Worn tyres, new: New tyres}}",
                        "tyres: {options: {worn: Worn tyres, new: New tyres}}\n"
                                + "  radio: {options: {without: No radio, with: A radio}}",
                        "no-deal: 50",
                        "no-deal: 90",
                        "red-lines: {cash: {never: {price: p4}}}",
                        "red-lines: {}\nrules: {no-cheap-radio: {never: {price: p4, radio: with}}}");
        VersionsDiffer found = CompareVersions.of(car, other, _ -> true, _ -> true, _ -> true, FEW);
        assertThat(found.things())
                .anySatisfy(thing -> {
                    assertThat(thing.kind() + " " + thing.id()).isEqualTo("issue radio");
                    assertThat(thing.happened()).isEqualTo(VersionsDiffer.Happened.ADDED);
                })
                .anySatisfy(thing -> {
                    assertThat(thing.kind() + " " + thing.id()).isEqualTo("rule no-cheap-radio");
                    assertThat(thing.happened()).isEqualTo(VersionsDiffer.Happened.ADDED);
                });
        VersionsDiffer.OfReading reading = found.readings().getFirst();
        assertThat(reading.numbers())
                .anySatisfy(number -> {
                    assertThat(number.path()).isEqualTo("seller.no-deal");
                    assertThat(number.before()).contains("50");
                    assertThat(number.after()).contains("90");
                });
        assertThat(reading.before().orElseThrow().verdict()).isEqualTo(Verdict.CERTAIN);
        assertThat(reading.after().orElseThrow().verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        VersionsDiffer back = CompareVersions.of(other, car, _ -> true, _ -> true, _ -> true, FEW);
        assertThat(back.things())
                .anySatisfy(thing -> {
                    assertThat(thing.id()).isEqualTo("radio");
                    assertThat(thing.happened()).isEqualTo(VersionsDiffer.Happened.REMOVED);
                });
    }

    /// The used car with some of its text replaced, pair by pair.
    private static Case edited(Path folder, String... pairs) {
        try {
            Path here = Path.of("").toAbsolutePath();
            Path root = here.endsWith("core") ? here.getParent() : here;
            Path original = root.resolve("cases/teaching/used-car");
            Path copy = Files.createDirectories(folder.resolve("used-car"));
            try (Stream<Path> files = Files.list(original)) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    for (int p = 0; p < pairs.length; p += 2) {
                        if (file.getFileName().toString().equals("case.yaml")) {
                            assertThat(text).contains(pairs[p]);
                        }
                        text = text.replace(pairs[p], pairs[p + 1]);
                    }
                    Files.writeString(copy.resolve(file.getFileName()), text);
                }
            }
            return CaseReader.read(copy).source().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWashingtonWouldProposeIsADealInItsEyesAndInNobodyElses() {
        Case source = ExplainTest.read("ukraine-2025");
        List<Reading> analysts =
                source.readings().stream()
                        .filter(reading -> !reading.id().startsWith("washington"))
                        .toList();
        List<ActingOnBeliefs.Acted> acted =
                ActingOnBeliefs.in(source, "usa", analysts, WhatIf.none(), FEW);
        assertThat(acted).isNotEmpty();
        for (ActingOnBeliefs.Acted each : acted) {
            assertThat(each.proposed()).isPresent();
            assertThat(each.ownEyes().orElseThrow().judgement().deal()).isTrue();
            assertThat(each.receptions())
                    .isNotEmpty()
                    .allSatisfy(reception -> {
                        assertThat(reception.judgement().deal()).isFalse();
                        assertThat(reception.refusals()).isNotEmpty();
                        assertThat(reception.refusals())
                                .allSatisfy(refusal ->
                                        assertThat(
                                                        refusal.isBelowNoDeal()
                                                                || !refusal.lines().isEmpty())
                                                .isTrue());
                    });
        }
    }

    @Test
    void everyKindOfThingIsExplained() {
        Case source = ExplainTest.read("ukraine-2025");
        Optional<Reading> lieven = source.findReading("lieven");
        Settings two = Settings.usual().withWorlds(2, 1);
        for (String path :
                List.of(
                        source.issues().getFirst().id(),
                        source.rules().getFirst().id(),
                        source.proposals().getFirst().id(),
                        "statehood-is-not-for-sale",
                        "ultimatum",
                        "bremmer",
                        "russia",
                        "ukraine.government",
                        "ukraine.government.red-lines.a-state-of-its-own",
                        "durability.breaks",
                        "russia.hard-liners.likes.statehood")) {
            Explanation told = Explain.of(source, lieven, WhatIf.none(), path, two).orElseThrow();
            assertThat(told.path()).as(path).isEqualTo(path);
            assertThat(told.now().share().worlds()).as(path).isEqualTo(2);
        }
        assertThat(Explain.of(source, lieven, WhatIf.none(), "nobody.no-deal", two)).isEmpty();
    }
}
