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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.westphalia.casefile.Assignments;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Held;
import org.westphalia.world.Model;
import org.westphalia.world.Region;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

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

    private static final String NUMBER = "-?[0-9]{1,18}(?:\\.[0-9]{1,18})?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\.\\.(" + NUMBER + ")");

    /// What the best option of an order is worth.
    private static final double BEST = 100;

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
    /// @param note what else is said of it: the order in which its options stand, or the terms with which it is compared
    /// @param place in an order of options; [Place#NONE] for a number that stands by itself
    public record NumberKnob(
            String path,
            String label,
            String low,
            String high,
            String middle,
            String step,
            String set,
            List<String> claims,
            String note,
            Place place) {

        /// Where the options of a number stand in an order: between the options before and after them.
        ///
        /// @param order its name
        /// @param also the other options of the same level, which are worth the same
        public record Place(String order, List<String> also) {
            /// No order.
            static final Place NONE = new Place("", List.of());
        }

        /// Whether its options stand in an order.
        public boolean isPlaced() {
            return !place.order().isEmpty();
        }

        /// Whether it is open, or set to a single number.
        public boolean isPlain() {
            return set.isEmpty() || PLAIN.matcher(set).matches();
        }

        /// Where the slider stands.
        public String value() {
            Matcher range = RANGE.matcher(set);
            if (range.matches()) {
                return plain(
                        (Double.parseDouble(range.group(1)) + Double.parseDouble(range.group(2)))
                                / 2);
            }
            return set.isEmpty() || !isPlain() ? middle : set;
        }

        /// What it may be in this view, in words.
        public String shown() {
            Matcher range = RANGE.matcher(set);
            return set.isEmpty()
                    ? low + " to " + high
                    : range.matches() ? range.group(1) + " to " + range.group(2) : set;
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
                    numbers(
                            Model.resolve(source, reading.map(Reading::id), structure),
                            () -> compared(source, reading.map(Reading::id), structure),
                            state));
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

    private static Map<String, List<NumberKnob>> numbers(
            Model model, Supplier<Map<String, Span>> compared, State state) {
        Map<String, NumberKnob> knobs = new LinkedHashMap<>();
        double[] middle = model.middleValues();
        List<Model.Variable> variables = model.variables();
        Map<String, Span> spans = null;
        Orders orders = Orders.of(model);
        for (int i = 0; i < variables.size(); i++) {
            Model.Variable variable = variables.get(i);
            Optional<Uncertain.Ranked> rank = variable.rank();
            if (rank.isPresent()) {
                ranked(model, orders, variable.path(), rank.get(), state)
                        .ifPresent(knob -> knobs.putIfAbsent(knob.path(), knob));
                continue;
            }
            Interval range = variable.range();
            Span span = new Span(range.low(), range.high(), middle[i]);
            String path = variable.path().toString();
            if (variable.isPlace()) {
                spans = spans == null ? compared.get() : spans;
                span = spans.getOrDefault(path, new Span(0, 0, 0));
            }
            if (span.low() < span.high()) {
                knobs.putIfAbsent(
                        path,
                        knob(
                                path,
                                words(variable.path()),
                                span,
                                model.claimsBehind(variable.path()),
                                variable.isPlace() ? compared(model, variable.path()) : "",
                                NumberKnob.Place.NONE,
                                state));
            }
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

    /// The terms with which a no-deal value is compared, in words.
    private static String compared(Model model, Path path) {
        return model.stated().stream()
                .filter(stated -> stated.path().equals(path))
                .flatMap(stated -> stated.setting().stream())
                .filter(Setting.Comparison.class::isInstance)
                .map(Setting.Comparison.class::cast)
                .flatMap(compared ->
                        Stream.of(
                                compared.betterThan().map(terms -> "better than " + terms),
                                compared.worseThan().map(terms -> "worse than " + terms)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /// What the options on one level of an order are worth. Anything from 100 to 0, as far as the levels above and below leave room.
    private static Optional<NumberKnob> ranked(
            Model model, Orders orders, Path path, Uncertain.Ranked rank, State state) {
        String order = Orders.name(path, rank);
        List<Path> options = orders.options(order, rank.level());
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Path first = options.getFirst();
        List<Path> others = options.subList(1, options.size());
        String also =
                others.stream()
                        .map(other -> " = " + other.segments().getLast())
                        .collect(Collectors.joining());
        double below = rank.levels() - 1.0 - rank.level();
        return Optional.of(
                knob(
                        first.toString(),
                        words(first) + also,
                        new Span(0, BEST, BEST * below / (rank.levels() - 1)),
                        model.claimsBehind(first),
                        orders.text(order),
                        new NumberKnob.Place(order, others.stream().map(Path::toString).toList()),
                        state));
    }

    private static NumberKnob knob(
            String path,
            String label,
            Span span,
            List<String> claims,
            String note,
            NumberKnob.Place place,
            State state) {
        return new NumberKnob(
                path,
                label,
                plain(span.low()),
                plain(span.high()),
                plain(span.middle()),
                plain(Math.pow(10, Math.floor(Math.log10(span.high() - span.low())) - 2)),
                state.set().getOrDefault(path, ""),
                claims,
                note,
                place);
    }

    /// A path without its owner.
    private static String words(Path path) {
        return String.join(" ", path.segments().subList(1, path.segments().size()));
    }

    /// What a number may be, and what it is in the middle world.
    private record Span(double low, double high, double middle) {}

    /// No-deal values that are only compared with terms, by path: what they may be in points before levers move them, for a view that
    /// sets one sets points.
    private static Map<String, Span> compared(
            Case source, Optional<String> reading, WhatIf structure) {
        Set<String> inForce = new LinkedHashSet<>();
        source.levers().stream().filter(Lever::inForce).forEach(lever -> inForce.add(lever.id()));
        Model still =
                Model.resolve(source, reading, structure.withLevers(Set.of(), inForce)).apart();
        World middle = still.middle();
        Map<String, Span> spans = new LinkedHashMap<>();
        List<Region.Signatory> parties = still.region().signatories();
        for (int p = 0; p < parties.size(); p++) {
            List<Region.Member> members = parties.get(p).members();
            for (int m = 0; m < members.size(); m++) {
                Interval range = members.get(m).noDeal();
                spans.put(
                        members.get(m).id() + ".no-deal",
                        new Span(
                                range.low(),
                                range.high(),
                                Grid.pointsAsDouble(
                                        middle.signatories().get(p).members().get(m).noDeal(),
                                        middle.decimals())));
            }
        }
        return spans;
    }

    /// Open quantities that are no number of the language, such as which camp prevails. An option of an order of a party can always be set.
    private static List<String> unsettable(Case source, Map<String, NumberKnob> knobs) {
        List<NumberKnob> doubtful =
                knobs.values().stream()
                        .filter(knob -> !knob.isPlaced() || knob.path().startsWith("levers."))
                        .toList();
        List<String> written =
                doubtful.stream().map(knob -> knob.path() + "=" + knob.middle()).toList();
        return Assignments.read(source, written).findings().stream()
                .filter(Finding::isError)
                .flatMap(finding -> finding.place().stream())
                .map(place -> doubtful.get(place.line() - 1).path())
                .toList();
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
