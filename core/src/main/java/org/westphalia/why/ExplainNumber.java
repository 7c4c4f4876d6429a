package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.model.Change;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.number.Interval;
import org.westphalia.world.NumberTrace;

/// A number or a red line explained: the verdict with other values in its place, and over a sweep of its range.
///
/// @param asking the reading and what is otherwise in it
/// @param rivals the claims that would set numbers otherwise
record ExplainNumber(Asking asking, Rivals rivals) {

    /// A number: the verdict at the ends and in the middle of its range and of its scale, and as rivals have it.
    Explanation number(Path path, List<NumberTrace> traces) {
        NumberTrace first = traces.getFirst();
        Map<Double, String> points = new LinkedHashMap<>();
        Optional<Interval> own =
                hull(traces.stream().flatMap(each -> each.base().stream()).toList());
        own.filter(range -> !range.isExact())
                .ifPresent(range -> spread(points, range, "of its own range"));
        spread(points, first.scale(), "of its scale");
        List<Explanation.Trial> trials = new ArrayList<>();
        points.forEach((value, what) ->
                trials.add(
                        asking.trial(
                                what,
                                List.of("--set", path + "=" + Written.number(value)),
                                asking.with(path, value))));
        List<Explanation.Rival> others = rivals.of(List.of(path), traces);
        for (Explanation.Rival rival : others) {
            rival.setting()
                    .ifPresent(setting ->
                            trials.add(
                                    asking.trial(
                                            "as " + rival.claim() + " has it",
                                            List.of(),
                                            asking.with(Map.of(rival.path(), setting)))));
        }
        Interval span = own.map(range -> hull(range, first.scale())).orElse(first.scale());
        return new Explanation(
                path.toString(),
                Explanation.Subject.NUMBER,
                traces,
                List.of(),
                Explain.claims(traces),
                others,
                List.of(),
                asking.now(),
                trials,
                Optional.of(Sweeping.of(asking, path, span, rising(traces))),
                Optional.empty(),
                asking.settings().worlds(),
                asking.settings().seed());
    }

    private static int rising(List<NumberTrace> traces) {
        int first = traces.getFirst().rising();
        return traces.stream().allMatch(each -> each.rising() == first) ? first : 0;
    }

    private static void spread(Map<Double, String> points, Interval range, String of) {
        points.putIfAbsent(range.low(), "at the low end " + of);
        points.putIfAbsent(range.middle(), "in the middle " + of);
        points.putIfAbsent(range.high(), "at the high end " + of);
    }

    private static Optional<Interval> hull(List<Interval> all) {
        return all.stream().reduce(ExplainNumber::hull);
    }

    private static Interval hull(Interval one, Interval other) {
        return new Interval(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
    }

    /// A red line: the verdict without it, and at the prices of its scale.
    Explanation redLine(Path line) {
        Path price = line.then("price");
        List<NumberTrace> traces = asking.model().trace(price);
        List<Explanation.Trial> trials =
                List.of(
                        asking.trial(
                                "without it",
                                List.of("--set", price + "=0"),
                                asking.with(price, 0)));
        return new Explanation(
                line.toString(),
                Explanation.Subject.RED_LINE,
                List.of(),
                List.of(),
                rivals.expanded(line)
                        .flatMap(each -> asking.model().claimsBehind(each).stream())
                        .distinct()
                        .toList(),
                rivals.of(List.of(line), List.of()),
                List.of(),
                asking.now(),
                trials,
                Optional.of(
                        Sweeping.of(
                                asking,
                                price,
                                traces.isEmpty() ? new Interval(0, 100) : traces.getFirst().scale(),
                                traces.isEmpty() ? 0 : rising(traces))),
                Optional.empty(),
                asking.settings().worlds(),
                asking.settings().seed());
    }

    /// Whether a red line stands at this path, in the case or by one of its claims.
    boolean isLine(Path path) {
        List<String> names = path.segments();
        return names.size() > 2
                && names.get(names.size() - 2).equals("red-lines")
                && lines().anyMatch(change -> change.equals(path));
    }

    private Stream<Path> lines() {
        return Stream.concat(
                asking.source().settings().entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Setting.Line)
                        .map(Map.Entry::getKey),
                asking.source().claims().stream()
                        .flatMap(claim -> claim.changes().stream())
                        .filter(change -> change instanceof Change.Set(Path _, Setting.Line _))
                        .map(Change::path));
    }
}
