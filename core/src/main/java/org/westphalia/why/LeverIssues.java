package org.westphalia.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Puts together the world in which levers are issues ([LeversAsIssues]).
final class LeverIssues {
    /// A world after moves that become issues.
    record Part(List<Integer> moved, World world) {}

    private final LeverMoves moves;
    private final World base;
    private final int[] additive;
    private final List<Part> parts;
    private final int single;

    LeverIssues(LeverMoves moves, World base, int[] additive, List<Part> parts, int single) {
        this.moves = moves;
        this.base = base;
        this.additive = additive;
        this.parts = parts;
        this.single = single;
    }

    World build(List<Rule> rules) {
        List<Issue> issues = new ArrayList<>(base.issues());
        for (int a : additive) {
            issues.add(
                    new Issue(
                            LeversAsIssues.issue(moves.lever(a).id()),
                            moves.lever(a).title(),
                            List.of(
                                    new Issue.Option(LeversAsIssues.STAYS, LeversAsIssues.STAYS),
                                    new Issue.Option(LeversAsIssues.MOVED, LeversAsIssues.MOVED))));
        }
        List<Signatory> signatories = new ArrayList<>();
        for (int s = 0; s < base.signatories().size(); s++) {
            Signatory signatory = base.signatories().get(s);
            List<Member> members = new ArrayList<>();
            for (int m = 0; m < signatory.members().size(); m++) {
                members.add(member(s, m));
            }
            signatories.add(new Signatory(signatory.party(), signatory.quorumShare(), members));
        }
        double[][] rates = Arrays.copyOf(base.hazard().rates(), issues.size());
        for (int i = base.issues().size(); i < rates.length && rates.length > 0; i++) {
            rates[i] = new double[] {1, 1};
        }
        boolean lasting = base.hazard().rates().length == 0;
        return new World(
                issues,
                rules,
                base.agreement(),
                signatories,
                new Hazard(
                        lasting ? base.hazard().rates() : rates,
                        base.hazard().factors(),
                        base.hazard().unsigned()),
                base.decimals(),
                base.weigh());
    }

    private Member member(int signatory, int index) {
        Member now = base.signatories().get(signatory).members().get(index);
        List<Worth.Extra> value = new ArrayList<>(now.value().extras());
        List<Worth.Extra> collapse = new ArrayList<>(now.collapse().extras());
        List<Worth.Extra> outright = new ArrayList<>(now.outright().extras());
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            Member then = part.world().signatories().get(signatory).members().get(index);
            Condition when = when(part);
            long before = p < single ? 0 : sum(part, signatory, index, false);
            long asked = then.outright().base() - then.noDeal();
            add(outright, when, asked - (now.outright().base() - now.noDeal()) - before);
            long beforeCollapse = p < single ? 0 : sum(part, signatory, index, true);
            add(collapse, when, then.collapse().base() - now.collapse().base() - beforeCollapse);
            addExtras(value, when, part, p, signatory, index, Kind.VALUE);
            addExtras(collapse, when, part, p, signatory, index, Kind.COLLAPSE);
            addExtras(outright, when, part, p, signatory, index, Kind.OUTRIGHT);
        }
        long slack = 8 + 4L * (value.size() + collapse.size() + outright.size() + parts.size());
        return new Member(
                now.id(),
                now.share(),
                now.veto(),
                new Worth(now.value().base(), longer(now.value().options()), value),
                new Worth(now.collapse().base(), longer(now.collapse().options()), collapse),
                new Worth(now.outright().base(), longer(now.outright().options()), outright),
                now.noDeal() - slack,
                now.noDealBlameless(),
                now.noDealIfRefusedBy(),
                now.breaks(),
                now.redLines());
    }

    private enum Kind {
        VALUE,
        COLLAPSE,
        OUTRIGHT;

        Worth of(Member member) {
            return switch (this) {
                case VALUE -> member.value();
                case COLLAPSE -> member.collapse();
                case OUTRIGHT -> member.outright();
            };
        }
    }

    private Condition when(Part part) {
        Map<String, Set<String>> moved = new LinkedHashMap<>();
        part.moved()
                .forEach(a ->
                        moved.put(
                                LeversAsIssues.issue(moves.lever(a).id()),
                                Set.of(LeversAsIssues.MOVED)));
        return new Condition(moved);
    }

    /// What the single moves of a pair do, one by one.
    private long sum(Part pair, int signatory, int index, boolean collapse) {
        Member now = base.signatories().get(signatory).members().get(index);
        long sum = 0;
        for (Part part : parts.subList(0, single)) {
            if (pair.moved().containsAll(part.moved())) {
                Member then = part.world().signatories().get(signatory).members().get(index);
                sum +=
                        collapse
                                ? then.collapse().base() - now.collapse().base()
                                : then.outright().base()
                                        - then.noDeal()
                                        - now.outright().base()
                                        + now.noDeal();
            }
        }
        return sum;
    }

    private static void add(List<Worth.Extra> extras, Condition when, long points) {
        if (points != 0) {
            extras.add(new Worth.Extra("levers", new RedLine.Never(when), points));
        }
    }

    /// Points under a condition that are otherwise after the moves: they count where the moves are made as well.
    private void addExtras(
            List<Worth.Extra> into,
            Condition when,
            Part part,
            int place,
            int signatory,
            int index,
            Kind kind) {
        Map<Worth.Extra, Long> now =
                points(kind.of(base.signatories().get(signatory).members().get(index)));
        Map<Worth.Extra, Long> more =
                points(kind.of(part.world().signatories().get(signatory).members().get(index)));
        now.forEach((key, points) -> more.merge(key, -points, Long::sum));
        if (place >= single) {
            for (Part one : parts.subList(0, single)) {
                if (part.moved().containsAll(one.moved())) {
                    Map<Worth.Extra, Long> alone =
                            points(
                                    kind.of(
                                            one.world()
                                                    .signatories()
                                                    .get(signatory)
                                                    .members()
                                                    .get(index)));
                    now.forEach((key, points) -> alone.merge(key, -points, Long::sum));
                    alone.forEach((key, points) -> more.merge(key, -points, Long::sum));
                }
            }
        }
        more.forEach((key, points) -> {
            if (points != 0 && key.when() instanceof RedLine.Never(Condition condition)) {
                Map<String, Set<String>> both = new LinkedHashMap<>(condition.options());
                both.putAll(when.options());
                into.add(
                        new Worth.Extra(
                                key.name(), new RedLine.Never(new Condition(both)), points));
            }
        });
    }

    private static Map<Worth.Extra, Long> points(Worth worth) {
        Map<Worth.Extra, Long> points = new LinkedHashMap<>();
        for (Worth.Extra extra : worth.extras()) {
            points.merge(new Worth.Extra(extra.name(), extra.when(), 0), extra.points(), Long::sum);
        }
        return points;
    }

    private long[][] longer(long[][] options) {
        long[][] longer = Arrays.copyOf(options, base.issues().size() + additive.length);
        for (int i = options.length; i < longer.length; i++) {
            longer[i] = new long[2];
        }
        return longer;
    }
}
