package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Search;
import org.westphalia.explore.Also;
import org.westphalia.explore.Drawing;
import org.westphalia.explore.OpenClaims;
import org.westphalia.explore.Plan;
import org.westphalia.explore.Sweep;
import org.westphalia.explore.Track;
import org.westphalia.finding.Finding;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.world.WhatIf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Of which readings many worlds are drawn, how, and which claims are left open.
final class DrawOptions {
    @Option(
            names = "--readings",
            paramLabel = "ID[=WEIGHT]",
            split = ",",
            description =
                    "The readings to draw worlds of (default: all), and how much each counts where they are taken together (default: 1).")
    List<String> readings = new ArrayList<>();

    @Option(
            names = "--draw",
            paramLabel = "sobol|latin|monte-carlo",
            converter = DrawingReader.class,
            description =
                    "How worlds are drawn: sobol (the default, but of decides and accepts; more even than chance), latin (every number spread evenly;"
                            + " needs to know how many worlds there will be), monte-carlo (plain chance).")
    Drawing drawing;

    @Option(
            names = "--perhaps",
            paramLabel = "CLAIM[=CHANCE]",
            split = ",",
            description =
                    "Leave open whether this claim holds: each world draws it with this chance (default: 0.5).")
    List<String> perhaps = new ArrayList<>();

    @Option(
            names = "--rivals",
            paramLabel = "QUESTION",
            split = ",",
            description =
                    "Leave open how this question is answered: each world draws one of the claims that answer it, all as likely. Weights are"
                            + " given as QUESTION=CLAIM:3+OTHER:1.")
    List<String> rivals = new ArrayList<>();

    DrawOptions() {
        this(Drawing.SOBOL);
    }

    /// @param usual when nothing is said
    DrawOptions(Drawing usual) {
        drawing = usual;
    }

    /// Lays the sweep out that the options ask for.
    ///
    /// @throws Refused when a name is unknown, a weight cannot be read, or an error of the case touches a reading
    Plan plan(OpenedCase opened, CaseOptions on, long worlds) {
        return plan(opened, on, worlds, Set.of());
    }

    /// The same, with what else is found out of every world.
    Plan plan(OpenedCase opened, CaseOptions on, long worlds, Set<Also> also) {
        WhatIf whatIf = WhatIfs.of(opened, on);
        OpenClaims open = open(opened);
        List<Track> tracks = tracks(opened, on, whatIf);
        Reach reach = new Reach(opened);
        for (Track track : tracks) {
            if (!reach.touching(track.reading().flatMap(opened.source()::findReading)).isEmpty()) {
                throw opened.unanswerable();
            }
        }
        try {
            return Plan.of(
                    new Sweep(
                            opened.source(),
                            tracks,
                            open,
                            drawing,
                            on.seed,
                            worlds,
                            Search.USUAL_LIMIT,
                            also));
        } catch (IllegalArgumentException e) {
            throw opened.refused(List.of(Mistakes.notDrawn(String.valueOf(e.getMessage()))));
        }
    }

    private List<Track> tracks(OpenedCase opened, CaseOptions on, WhatIf whatIf) {
        List<Reading> all = opened.source().readings();
        if (!on.as.isEmpty()) {
            Reading believed = Believers.believed(opened, on.as, on.reading);
            return List.of(new Track(Optional.of(believed.id()), whatIf, 1));
        }
        if (all.isEmpty()) {
            return List.of(new Track(Optional.empty(), whatIf, 1));
        }
        Map<String, Double> weights = weights(opened, on);
        return weights.entrySet().stream()
                .map(entry -> new Track(Optional.of(entry.getKey()), whatIf, entry.getValue()))
                .toList();
    }

    /// The readings asked for with their weights; all of the case where none is.
    private Map<String, Double> weights(OpenedCase opened, CaseOptions on) {
        List<String> known = opened.source().readings().stream().map(Reading::id).toList();
        List<String> asked = new ArrayList<>(readings);
        if (!on.reading.isEmpty()) {
            asked.add(on.reading);
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String each : asked.isEmpty() ? known : asked) {
            String[] parts = each.split("=", 2);
            if (!known.contains(parts[0])) {
                throw opened.refused(
                        List.of(Mistakes.unknown("reading", "--readings", parts[0], known)));
            }
            weights.put(parts[0], parts.length == 1 ? 1 : number(opened, "--readings", parts[1]));
        }
        return weights;
    }

    private OpenClaims open(OpenedCase opened) {
        List<String> claims = opened.source().claims().stream().map(Claim::id).toList();
        Map<String, Double> held = new LinkedHashMap<>();
        for (String each : perhaps) {
            String[] parts = each.split("=", 2);
            require(opened, "claim", "--perhaps", parts[0], claims);
            held.put(parts[0], parts.length == 1 ? 0.5 : number(opened, "--perhaps", parts[1]));
        }
        opened.refusePrivate("--perhaps", held.keySet());
        Map<String, Map<String, Double>> answers = new LinkedHashMap<>();
        List<String> questions =
                opened.source().claims().stream()
                        .flatMap(claim -> claim.question().stream())
                        .distinct()
                        .toList();
        for (String each : rivals) {
            String[] parts = each.split("=", 2);
            require(opened, "question", "--rivals", parts[0], questions);
            answers.put(
                    parts[0],
                    parts.length == 1
                            ? OpenClaims.equally(opened.source(), parts[0])
                            : answers(opened, parts[1], claims));
        }
        return new OpenClaims(held, answers);
    }

    private static Map<String, Double> answers(
            OpenedCase opened, String written, List<String> claims) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String each : written.split("\\+", -1)) {
            String[] parts = each.split(":", 2);
            require(opened, "claim", "--rivals", parts[0], claims);
            weights.put(parts[0], parts.length == 1 ? 1 : number(opened, "--rivals", parts[1]));
        }
        opened.refusePrivate("--rivals", weights.keySet());
        return weights;
    }

    private static void require(
            OpenedCase opened, String kind, String option, String name, List<String> known) {
        if (!known.contains(name)) {
            Finding mistake = Mistakes.unknown(kind, option, name, known);
            throw opened.refused(List.of(mistake));
        }
    }

    private static double number(OpenedCase opened, String option, String written) {
        try {
            double number = Double.parseDouble(written);
            if (number >= 0 && number < 1e9) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, with numbers that are out of bounds.
        }
        throw opened.refused(List.of(Mistakes.noWeight(option, written)));
    }

    /// Reads how worlds are drawn.
    static final class DrawingReader implements ITypeConverter<Drawing> {
        @Override
        public Drawing convert(String written) {
            for (Drawing drawing : Drawing.values()) {
                if (drawing.word().equalsIgnoreCase(written)) {
                    return drawing;
                }
            }
            throw new TypeConversionException(
                    "'" + written + "' is no way to draw; write sobol, latin or monte-carlo");
        }
    }
}
