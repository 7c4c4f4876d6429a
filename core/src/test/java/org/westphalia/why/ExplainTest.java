package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.assess.Settings;
import org.westphalia.casefile.CaseReader;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Reading;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.NumberTrace;
import org.westphalia.world.WhatIf;

/// Every kind of number is explained, and what is said to be exact is.
class ExplainTest {
    private static final Settings FEW = Settings.usual().withWorlds(2, 1);

    @Test
    void everyNumberThatACaseSetsIsTraced() {
        for (String id :
                List.of("teaching/river-ona", "ukraine-2025", "published/fearon-1995-range")) {
            Case source = read(id);
            for (Optional<String> reading : readings(source)) {
                Model model = Model.resolve(source, reading, WhatIf.none());
                numbers(source, model)
                        .forEach(path -> {
                            for (NumberTrace trace : model.trace(path)) {
                                trace.base()
                                        .ifPresent(base ->
                                                assertThat(base.low())
                                                        .as(path.toString())
                                                        .isLessThanOrEqualTo(base.high()));
                                if (trace.setting().isEmpty()) {
                                    assertThat(trace.origin().kind())
                                            .as(path.toString())
                                            .isIn("default", "unknown");
                                }
                            }
                        });
            }
        }
    }

    @Test
    void everyKindOfNumberOfTheRiverIsExplained() {
        Case river = read("teaching/river-ona");
        Reading reading = river.readings().getFirst();
        Model model = Model.resolve(river, Optional.of(reading.id()), WhatIf.none());
        Map<String, org.westphalia.model.Path> oneOfEachKind = new LinkedHashMap<>();
        numbers(river, model)
                .forEach(path ->
                        oneOfEachKind.putIfAbsent(model.trace(path).getFirst().kind(), path));
        Collection<org.westphalia.model.Path> paths = oneOfEachKind.values();
        assertThat(paths).hasSizeGreaterThan(10);
        for (org.westphalia.model.Path path : paths) {
            Explanation told =
                    Explain.of(river, Optional.of(reading), WhatIf.none(), path.toString(), FEW)
                            .orElseThrow();
            assertThat(told.numbers()).as(path.toString()).isNotEmpty();
            assertThat(told.trials()).as(path.toString()).isNotEmpty();
            told.sweep()
                    .filter(Explanation.Sweep::exact)
                    .ifPresent(sweep -> agrees(river, reading, path, sweep));
        }
    }

    @Test
    void theValueAfterCollapseIsExplainedWithOrWithoutItsBase() {
        Case river = read("teaching/river-ona");
        Explanation told = explained(river, "minister", "delta.after-collapse");
        assertThat(told).isEqualTo(explained(river, "minister", "delta.after-collapse.base"));
        assertThat(told.numbers().getFirst().base()).contains(Interval.of(15));
    }

    @Test
    void whatALeverAddsToTheValueAfterCollapseIsThatOfItsBase(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("case.yaml"),
                """
                case: Relief
                issues: {truce: {options: {now: Today, later: In a year}}}
                parties:
                  north: {decides: true, matters: {truce: 1}, likes: {truce: now > later}, no-deal: 10, after-collapse: {below: no-deal, by: 3}}
                  south: {decides: true, matters: {truce: 1}, likes: {truce: now > later}, no-deal: 10, after-collapse: 20}
                levers:
                  relief: {title: Relief, by: north, in-force: true, add: {south.after-collapse: 5}}
                claims:
                  more-relief:
                    says: The relief is worth more than people think.
                    set: {levers.relief.add.south.after-collapse: 8}
                readings: {usual: {holds: []}, generous: {holds: [more-relief]}}
                durability: {breaks: 0.5, horizon: 1 year}
                """);
        Case source = CaseReader.read(folder).source().orElseThrow();
        assertThat(base(source, "usual", "levers.relief.add.south.after-collapse"))
                .contains(Interval.of(5));
        assertThat(base(source, "generous", "levers.relief.add.south.after-collapse"))
                .contains(Interval.of(8));
        assertThat(
                        explained(source, "generous", "south.after-collapse")
                                .numbers()
                                .getFirst()
                                .range())
                .contains(Interval.of(28));
        assertThat(base(source, "usual", "north.after-collapse.by")).contains(Interval.of(3));
    }

    private static Optional<Interval> base(Case source, String reading, String path) {
        return explained(source, reading, path).numbers().getFirst().base();
    }

    private static Explanation explained(Case source, String reading, String path) {
        return Explain.of(source, source.findReading(reading), WhatIf.none(), path, FEW)
                .orElseThrow();
    }

    /// Between its steps an exact sweep says at all values what deciding the middle world there says.
    private static void agrees(
            Case source, Reading reading, org.westphalia.model.Path path, Explanation.Sweep sweep) {
        assertThat(sweep.steps()).as(path.toString()).hasSizeLessThan(2);
        Asking asking = new Asking(source, Optional.of(reading), WhatIf.none(), FEW);
        for (int k = 0; k <= 8; k++) {
            double value = sweep.low() + k * (sweep.high() - sweep.low()) / 8;
            boolean expected = sweep.dealAtLow();
            for (Explanation.Step step : sweep.steps()) {
                expected = value >= step.to() ? step.dealAfter() : expected;
            }
            boolean found =
                    Search.decide(
                                    asking.model(asking.with(path, value)).middle(),
                                    Search.USUAL_LIMIT)
                            instanceof Outcome.Found;
            assertThat(found).as(path + " at " + value).isEqualTo(expected);
        }
    }

    private static Stream<org.westphalia.model.Path> numbers(Case source, Model model) {
        return Stream.concat(
                        source.settings().keySet().stream(),
                        source.claims().stream()
                                .flatMap(claim -> claim.changes().stream())
                                .map(Change::path))
                .distinct()
                .filter(path -> !model.trace(path).isEmpty());
    }

    private static List<Optional<String>> readings(Case source) {
        return source.readings().isEmpty()
                ? List.of(Optional.empty())
                : source.readings().stream().map(reading -> Optional.of(reading.id())).toList();
    }

    static Case read(String id) {
        Path here = Path.of("").toAbsolutePath();
        Path root = here.endsWith("core") ? here.getParent() : here;
        return CaseReader.read(root.resolve("cases").resolve(id)).source().orElseThrow();
    }
}
