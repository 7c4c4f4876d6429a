package org.westphalia.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.casefile.Assignments;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// What can be turned in a view: the levers, the claims, and every number that is open in the reading.
///
/// @param levers in the order of the case
/// @param claims those that the reading holds first, then the others
/// @param numbers by who they belong to, in the order of the model
/// @param problem why the numbers could not be listed; empty otherwise
public record Knobs(
        List<LeverKnob> levers,
        List<ClaimKnob> claims,
        Map<String, List<NumberKnob>> numbers,
        String problem) {
    private static final int MOST_AT_ONCE = 400;

    /// A lever.
    ///
    /// @param pulled whether it is pulled in this view
    public record LeverKnob(Lever lever, boolean pulled) {}

    /// A claim.
    ///
    /// @param standing whether the reading holds it as written
    /// @param held whether it is held in this view
    public record ClaimKnob(Claim claim, boolean standing, boolean held) {}

    /// A number that is open.
    ///
    /// @param path as `--set` takes it
    /// @param label the path without its owner, in words
    /// @param low least that it may be
    /// @param high most
    /// @param middle in the middle world of the reading
    /// @param step of a slider
    /// @param set the value in this view; empty where the range stands
    /// @param claims behind it
    public record NumberKnob(
            String path,
            String label,
            String low,
            String high,
            String middle,
            String step,
            String set,
            List<String> claims) {
        /// Whether it is open, or set to a single number.
        public boolean isPlain() {
            return set.isEmpty() || set.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
        }

        /// Where the slider stands.
        public String value() {
            return set.isEmpty() || !isPlain() ? middle : set;
        }
    }

    /// How many numbers are open.
    public int count() {
        return numbers.values().stream().mapToInt(List::size).sum();
    }

    /// Whether all numbers can stand on the page at once; otherwise those of an owner come when they are asked for.
    public boolean isShort() {
        return count() <= MOST_AT_ONCE;
    }

    /// The numbers whose paths contain these words, of all owners.
    List<NumberKnob> find(String words) {
        return numbers.values().stream()
                .flatMap(List::stream)
                .filter(knob -> knob.path().contains(words))
                .limit(MOST_AT_ONCE)
                .toList();
    }

    /// What can be turned in that state.
    static Knobs of(Case source, State state) {
        Optional<Reading> reading = reading(source, state);
        WhatIf structure = state.structure(source);
        Set<String> held = new LinkedHashSet<>();
        Map<String, List<NumberKnob>> numbers = new LinkedHashMap<>();
        String problem = "";
        try {
            Held.claims(source, reading.map(Reading::id), structure)
                    .forEach(claim -> held.add(claim.id()));
            numbers.putAll(
                    numbers(Model.resolve(source, reading.map(Reading::id), structure), state));
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
        Set<String> standing = new LinkedHashSet<>();
        reading.ifPresent(
                written -> Held.claims(source, written).forEach(claim -> standing.add(claim.id())));
        List<LeverKnob> levers =
                source.levers().stream()
                        .map(lever ->
                                new LeverKnob(
                                        lever,
                                        (lever.inForce() || state.pull().contains(lever.id()))
                                                && !state.drop().contains(lever.id())))
                        .toList();
        List<ClaimKnob> claims = new ArrayList<>();
        for (boolean first : new boolean[] {true, false}) {
            source.claims().stream()
                    .filter(claim -> standing.contains(claim.id()) == first)
                    .map(claim -> new ClaimKnob(claim, first, held.contains(claim.id())))
                    .forEach(claims::add);
        }
        return new Knobs(levers, List.copyOf(claims), numbers, problem);
    }

    /// The reading of a state: the first where it names none that is known.
    static Optional<Reading> reading(Case source, State state) {
        return source.findReading(state.reading()).or(() -> source.readings().stream().findFirst());
    }

    private static Map<String, List<NumberKnob>> numbers(Model model, State state) {
        Map<String, NumberKnob> knobs = new LinkedHashMap<>();
        double[] middle = model.middleValues();
        List<Model.Variable> variables = model.variables();
        for (int i = 0; i < variables.size(); i++) {
            Model.Variable variable = variables.get(i);
            double low = variable.range().low();
            double high = variable.range().high();
            if (low == high || isOrder(variable.path())) {
                continue;
            }
            String path = variable.path().toString();
            List<String> names = variable.path().segments();
            knobs.putIfAbsent(
                    path,
                    new NumberKnob(
                            path,
                            String.join(" ", names.subList(1, names.size())),
                            plain(low),
                            plain(high),
                            plain(middle[i]),
                            plain(Math.pow(10, Math.floor(Math.log10(high - low)) - 2)),
                            state.set().getOrDefault(path, ""),
                            model.claimsBehind(variable.path())));
        }
        knobs.keySet().removeAll(unsettable(model.source(), knobs));
        Map<String, List<NumberKnob>> numbers = new LinkedHashMap<>();
        knobs.values()
                .forEach(knob ->
                        numbers.computeIfAbsent(
                                        Path.of(knob.path()).segments().getFirst(),
                                        _ -> new ArrayList<>())
                                .add(knob));
        return numbers;
    }

    /// How far apart the options of an order lie is open too, but no number stands for it.
    private static boolean isOrder(Path path) {
        List<String> names = path.segments();
        return names.size() > 2 && names.get(names.size() - 2).equals("likes");
    }

    /// Open quantities that are no number of the language, such as which camp prevails.
    private static List<String> unsettable(Case source, Map<String, NumberKnob> knobs) {
        List<String> paths = List.copyOf(knobs.keySet());
        List<String> written =
                knobs.values().stream().map(knob -> knob.path() + "=" + knob.middle()).toList();
        return Assignments.read(source, written).findings().stream()
                .filter(Finding::isError)
                .flatMap(finding -> finding.place().stream())
                .map(place -> paths.get(place.line() - 1))
                .toList();
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
