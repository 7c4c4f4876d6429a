package org.westphalia.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// What complete terms are to each deciding party in one world, and whether they are a deal.
///
/// Where the agreement does not need everybody, what the terms are worth may depend on who signs (unsigned rates). The views are
/// then those under the largest set of signers that the agreement accepts and that holds together (among equally large ones the
/// first in the order of parties); without any such set, those of everybody assuming that all sign. All points are exact.
public final class Judge {
    private final DealProblem problem;
    private final World world;
    private final int[] options;
    private final double hazard;
    private final boolean[] signs;

    private Judge(DealProblem problem, int[] options, boolean[] signers, boolean deal) {
        this.problem = problem;
        this.world = problem.world();
        this.options = options;
        this.signs = signers;
        this.hazard = problem.hazard(options, signers);
        if (!deal) {
            for (int s = 0; s < signs.length; s++) {
                signs[s] = problem.signs(s, options, hazard);
            }
        }
    }

    /// Judges complete terms.
    /// @throws IllegalArgumentException when an issue is open or an option unknown
    public static Judgement judge(World world, Terms complete) {
        return judge(DealProblem.compile(world), complete);
    }

    /// Judges complete terms in a world that is already compiled.
    public static Judgement judge(DealProblem problem, Terms complete) {
        int[] options = problem.shape().options(complete);
        boolean[] signers = Signers.largest(problem, options);
        List<String> broken =
                problem.world().rules().stream()
                        .filter(rule -> rule.brokenBy(complete))
                        .map(org.westphalia.model.Rule::id)
                        .toList();
        boolean[] all = new boolean[problem.shape().signatories()];
        Arrays.fill(all, true);
        double lasts = 1;
        for (int m = 0; m < problem.shape().members(); m++) {
            double chance =
                    (double)
                                    problem.lasting()
                                            .lasts(
                                                    problem.lasting().classOf(m),
                                                    problem.hazard(options, all))
                            / Grid.CERTAIN;
            lasts = m == 0 ? chance : Math.min(lasts, chance);
        }
        Judge judge = new Judge(problem, options, signers == null ? all : signers, signers != null);
        List<Judgement.PartyView> views = new ArrayList<>();
        for (int s = 0; s < problem.shape().signatories(); s++) {
            views.add(judge.party(s));
        }
        return new Judgement(complete, broken, signers != null && broken.isEmpty(), lasts, views);
    }

    private Judgement.PartyView party(int s) {
        Signatory signatory = world.signatories().get(s);
        int first = problem.shape().firstMember(s);
        if (signatory.isAlone()) {
            return member(first, signatory.party(), BigDecimal.ONE, signs[s]);
        }
        long sum = signatory.members().stream().mapToLong(Member::share).sum();
        List<Judgement.PartyView> groups = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int m = first; m < problem.shape().endMember(s); m++) {
            BigDecimal share =
                    sum == 0
                            ? BigDecimal.ZERO
                            : BigDecimal.valueOf((double) problem.share(m) / sum);
            Judgement.PartyView view =
                    member(
                            m,
                            problem.shape().memberId(m),
                            share,
                            problem.isWilling(m, options, hazard));
            groups.add(view);
            lines.addAll(view.linesCrossed());
        }
        BigDecimal gain = points(PartyGain.of(problem, s, options, hazard));
        return new Judgement.PartyView(
                signatory.party(),
                1,
                false,
                signs[s],
                gain,
                BigDecimal.ZERO,
                gain,
                Map.of(),
                Map.of(),
                lines,
                groups);
    }

    private Judgement.PartyView member(int m, String id, BigDecimal share, boolean willing) {
        Member member = problem.member(m);
        long gain = problem.gain(m, options, hazard);
        BigDecimal noDeal = Grid.points(member.noDeal(), world.decimals());
        Map<String, BigDecimal> contributions = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i++) {
            contributions.put(
                    world.issues().get(i).id(),
                    Grid.points(
                            problem.points(0, m, problem.shape().flat(i, options[i])),
                            world.decimals()));
        }
        Terms terms = problem.shape().terms(options);
        long chance = problem.lasting().lasts(problem.lasting().classOf(m), hazard);
        Map<String, BigDecimal> extras = new LinkedHashMap<>();
        extras(member.value(), terms, chance, extras);
        extras(member.outright(), terms, chance, extras);
        if (member.outright().base() != 0) {
            extras.merge(
                    "bonus",
                    Grid.points(member.outright().base(), world.decimals()),
                    BigDecimal::add);
        }
        List<String> lines =
                member.redLines().stream()
                        .filter(line -> line.demand().crossedBy(terms, chance))
                        .map(line -> member.id() + "." + line.id())
                        .toList();
        return new Judgement.PartyView(
                id,
                share.doubleValue(),
                member.veto(),
                willing,
                points(gain).add(noDeal),
                noDeal,
                points(gain),
                contributions,
                extras,
                lines,
                List.of());
    }

    private void extras(Worth worth, Terms terms, long chance, Map<String, BigDecimal> into) {
        for (Worth.Extra extra : worth.extras()) {
            if (extra.when().crossedBy(terms, chance)) {
                into.merge(
                        extra.name(),
                        Grid.points(extra.points(), world.decimals()),
                        BigDecimal::add);
            }
        }
    }

    private BigDecimal points(long product) {
        return Exact.points(product, world.decimals());
    }
}
