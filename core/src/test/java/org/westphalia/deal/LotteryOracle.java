package org.westphalia.deal;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.westphalia.model.Terms;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Lotteries and least sums word for word: all terms, all sets of signers that the agreement accepts, all sets of groups that carry
/// their parties; a linear program of OR-Tools (GLOP) with a column for every terms.
public final class LotteryOracle {
    private final World world;
    private final BruteForce brute;

    static {
        Loader.loadNativeLibraries();
    }

    public LotteryOracle(World world) {
        this.world = world;
        this.brute = new BruteForce(world);
    }

    /// Whether any terms are a deal.
    public boolean hasDeal() {
        return !brute.deals().isEmpty();
    }

    /// The largest least expected gain of a lottery, in points; minus infinity when nobody may be offered anything.
    public double bestLottery() {
        double best = Double.NEGATIVE_INFINITY;
        for (Way way : ways()) {
            List<Terms> allowed = allowed(way);
            if (!allowed.isEmpty()) {
                best = Math.max(best, way.members().isEmpty() ? 0 : solve(way, allowed));
            }
        }
        return best;
    }

    /// The least sum of points by which no-deal values must fall; minus 1 when nothing does.
    public BigDecimal leastSum() {
        BigInteger best = null;
        for (Way way : ways()) {
            for (Terms terms : allowed(way)) {
                BigInteger sum = BigInteger.ZERO;
                for (Member member : way.members()) {
                    sum =
                            sum.add(
                                    brute.gain(member, terms, way.signers())
                                            .negate()
                                            .max(BigInteger.ZERO));
                }
                best = best == null ? sum : best.min(sum);
            }
        }
        return best == null
                ? BigDecimal.ONE.negate()
                : new BigDecimal(best)
                        .divide(BigDecimal.valueOf(1 << 20))
                        .scaleByPowerOfTen(-world.decimals());
    }

    /// Who signs, and by whose will.
    private record Way(Set<String> signers, List<Member> members) {}

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        Set<String> everybody = new LinkedHashSet<>();
        world.signatories().forEach(signatory -> everybody.add(signatory.party()));
        for (int mask = 0; mask < 1 << world.signatories().size(); mask++) {
            Set<String> signers = new LinkedHashSet<>();
            List<List<Member>> wills = List.of(List.of());
            for (int s = 0; s < world.signatories().size(); s++) {
                if ((mask >> s & 1) == 1) {
                    signers.add(world.signatories().get(s).party());
                    wills = extended(wills, world.signatories().get(s));
                }
            }
            if (world.agreement().reachedBy(signers, everybody)) {
                wills.forEach(members -> ways.add(new Way(signers, members)));
            }
        }
        return ways;
    }

    private static List<List<Member>> extended(List<List<Member>> wills, Signatory signatory) {
        List<List<Member>> longer = new ArrayList<>();
        int count = signatory.members().size();
        for (int mask = 0; mask < 1 << count; mask++) {
            List<Member> willing = new ArrayList<>();
            long share = 0;
            long all = 0;
            boolean vetoed = false;
            for (int m = 0; m < count; m++) {
                Member member = signatory.members().get(m);
                all += member.share();
                if ((mask >> m & 1) == 1) {
                    willing.add(member);
                    share += member.share();
                } else {
                    vetoed |= member.veto() || count == 1;
                }
            }
            boolean carried =
                    BigInteger.valueOf(share)
                                    .multiply(BigInteger.valueOf(1_000_000_000))
                                    .compareTo(
                                            BigInteger.valueOf(all)
                                                    .multiply(
                                                            BigInteger.valueOf(
                                                                    signatory.quorumShare())))
                            >= 0;
            if (!vetoed && (carried || count == 1)) {
                for (List<Member> before : wills) {
                    List<Member> more = new ArrayList<>(before);
                    more.addAll(willing);
                    longer.add(more);
                }
            }
        }
        return longer;
    }

    private List<Terms> allowed(Way way) {
        return brute.allTerms().stream()
                .filter(brute::keepsRules)
                .filter(terms ->
                        way.members().stream()
                                .allMatch(member -> brute.keepsLines(member, terms, way.signers())))
                .toList();
    }

    private double solve(Way way, List<Terms> allowed) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        double infinity = MPSolver.infinity();
        MPVariable least = solver.makeNumVar(-infinity, infinity, "least");
        MPConstraint whole = solver.makeConstraint(1, 1);
        List<MPConstraint> rows = new ArrayList<>();
        for (int m = 0; m < way.members().size(); m++) {
            MPConstraint row = solver.makeConstraint(0, infinity);
            row.setCoefficient(least, -1);
            rows.add(row);
        }
        for (Terms terms : allowed) {
            MPVariable part = solver.makeNumVar(0, 1, "");
            whole.setCoefficient(part, 1);
            for (int m = 0; m < rows.size(); m++) {
                double gain =
                        brute.gain(way.members().get(m), terms, way.signers()).doubleValue()
                                / (1 << 20)
                                / Math.pow(10, world.decimals());
                rows.get(m).setCoefficient(part, gain);
            }
        }
        MPObjective objective = solver.objective();
        objective.setCoefficient(least, 1);
        objective.setMaximization();
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the linear program was not solved");
        }
        return objective.value();
    }
}
