package org.westphalia.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.number.Interval;

/// How often fighting came back after conflicts that ended in one way: a chance of breaking that an author may name instead of
/// choosing numbers (`breaks: ucdp.peace-agreement`). Its range depends on the horizon of the case.
///
/// The figures are Kaplan-Meier estimates over the episodes of [#SOURCE], of which an episode counts as broken when the same
/// conflict has 25 battle deaths in a year again; the interval is Greenwood's at 95 %, as if episodes were independent, which
/// makes it narrower than it should be. Only endings that an agreement or a mere lapse of fighting brings are here: what a
/// victory leaves is no agreement.
///
/// @param name as it is written in a case
/// @param endings which conflicts are counted, in words
/// @param episodes how many ended so
/// @param recurred in how many of them fighting came back by 2020
/// @param figures by horizon, shortest first; a horizon at which no fighting had come back yet has none, for nothing then shows how
///     far from never the chance is
public record Baseline(
        String name, String endings, int episodes, int recurred, List<Figure> figures) {
    /// Where the episodes come from.
    public static final String SOURCE =
            "UCDP Conflict Termination Dataset v3-2021 (Kreutz 2010, Journal of Peace Research 47(2)), conflict level, 1946-2020,"
                    + " 525 episodes that ended";

    /// From when the figures count.
    public static final String CLOCK = "first quiet year";

    /// What the clock leaves out.
    public static final String CAUTION =
            "They count from the first year without fighting, so agreements that never stopped the fighting are not among them."
                    + " Counted from signature, a re-analysis of UCDP's peace agreements of 1975-2021 finds only about 31 % without"
                    + " fighting after 5 years, against about 52 % when it counts from the first quiet year.";

    private static final Pattern YEARS = Pattern.compile("([0-9]{1,3}) years?");

    private static final List<Baseline> ALL =
            List.of(
                    of(
                            "ucdp.peace-agreement",
                            "conflicts that ended with a peace agreement",
                            68,
                            28,
                            figure(2, 92.6, 6.2),
                            figure(5, 77.9, 9.9),
                            figure(10, 65.9, 11.3),
                            figure(20, 59.5, 11.8)),
                    of(
                            "ucdp.ceasefire",
                            "conflicts that ended with a ceasefire",
                            69,
                            39,
                            figure(2, 77.9, 9.9),
                            figure(5, 61.1, 11.7),
                            figure(10, 54.8, 12.0),
                            figure(20, 42.2, 12.4)),
                    of(
                            "ucdp.low-activity",
                            "conflicts that ebbed without an agreement",
                            208,
                            140,
                            figure(2, 70.5, 6.3),
                            figure(5, 42.0, 7.0),
                            figure(10, 34.2, 6.9),
                            figure(20, 29.0, 6.8)),
                    of(
                            "ucdp.any-ending",
                            "conflicts that ended in whatever way",
                            525,
                            289,
                            figure(2, 81.7, 3.3),
                            figure(5, 62.6, 4.2),
                            figure(10, 53.9, 4.4),
                            figure(20, 45.3, 4.5)),
                    of(
                            "ucdp.intrastate-peace-agreement",
                            "conflicts within a state that ended with a peace agreement",
                            44,
                            23,
                            figure(2, 88.6, 9.4),
                            figure(5, 65.9, 14.0),
                            figure(10, 54.1, 14.8),
                            figure(20, 49.0, 15.0)),
                    of(
                            "ucdp.intrastate-ceasefire",
                            "conflicts within a state that ended with a ceasefire",
                            54,
                            35,
                            figure(2, 71.7, 12.1),
                            figure(5, 51.7, 13.7),
                            figure(10, 45.5, 13.7),
                            figure(20, 32.5, 13.8)),
                    of(
                            "ucdp.interstate-peace-agreement",
                            "conflicts between states that ended with a peace agreement",
                            14,
                            5,
                            figure(10, 78.6, 21.5),
                            figure(20, 62.9, 26.0)),
                    of(
                            "ucdp.interstate-ceasefire",
                            "conflicts between states that ended with a ceasefire",
                            15,
                            4,
                            figure(5, 93.3, 12.6),
                            figure(10, 86.7, 17.2),
                            figure(20, 73.3, 22.4)),
                    of(
                            "ucdp.interstate-any-ending",
                            "conflicts between states that ended in whatever way",
                            69,
                            24,
                            figure(2, 89.9, 7.1),
                            figure(5, 81.1, 9.2),
                            figure(10, 73.7, 10.4),
                            figure(20, 67.4, 11.2)));

    public Baseline {
        figures = List.copyOf(figures);
    }

    /// The chance of breaking within a horizon.
    ///
    /// @param years the horizon
    /// @param middle the estimate, in 0..1
    /// @param breaks the estimate's interval at 95 %, cut off at 0 and 1
    public record Figure(int years, double middle, Interval breaks) {}

    private static Baseline of(
            String name, String endings, int episodes, int recurred, Figure... figures) {
        return new Baseline(name, endings, episodes, recurred, List.of(figures));
    }

    /// @param stands per cent of the episodes in which no fighting had come back
    /// @param margin half of its interval
    private static Figure figure(int years, double stands, double margin) {
        return new Figure(
                years,
                part(100 - stands),
                new Interval(part(100 - stands - margin), part(100 - stands + margin)));
    }

    /// Per cent with one decimal as a part of 1.
    private static double part(double percent) {
        return Math.max(0, Math.min(1000, Math.rint(percent * 10))) / 1000;
    }

    /// Every baseline, in the order in which they are told.
    public static List<Baseline> all() {
        return ALL;
    }

    /// The names of all.
    public static Collection<String> names() {
        return ALL.stream().map(Baseline::name).toList();
    }

    /// The baseline of that name.
    public static Optional<Baseline> named(String name) {
        return ALL.stream().filter(baseline -> baseline.name().equals(name)).findFirst();
    }

    /// The horizon of a case in whole years, when it is written so (`10 years`).
    public static OptionalInt years(String horizon) {
        Matcher matcher = YEARS.matcher(horizon.strip());
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }

    /// The figure at a horizon; empty when there is none. Nothing is interpolated.
    public Optional<Figure> at(Optional<String> horizon) {
        OptionalInt years = horizon.map(Baseline::years).orElse(OptionalInt.empty());
        return figures.stream()
                .filter(figure -> years.isPresent() && figure.years() == years.getAsInt())
                .findFirst();
    }

    /// The horizon with a figure that lies nearest to that of a case, in years; the shorter of two; where the case has none in years,
    /// 10 years or what is nearest to them.
    public int nearest(Optional<String> horizon) {
        int wanted = horizon.map(Baseline::years).orElse(OptionalInt.empty()).orElse(10);
        return figures.stream()
                .map(Figure::years)
                .min(Comparator.comparing(years -> Math.abs(years - wanted)))
                .orElseThrow();
    }

    /// The horizons at which it has a figure, in words: `2, 5, 10 or 20 years`.
    public String horizons() {
        List<String> years = figures.stream().map(figure -> "" + figure.years()).toList();
        return String.join(", ", years.subList(0, years.size() - 1))
                + " or "
                + years.getLast()
                + " years";
    }
}
