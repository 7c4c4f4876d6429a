package org.westphalia.deal;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// Existence of a deal as a constraint problem for OR-Tools CP-SAT, written from the meaning of a world by names. The chance to
/// last is settled by one switch per choice of the issues that touch it; nothing unsigned may touch it.
final class CpSatOracle {
    private final World world;
    private final CpModel model = new CpModel();
    private final BoolVar[][] chosen;

    static {
        Loader.loadNativeLibraries();
    }

    private CpSatOracle(World world) {
        this.world = world;
        chosen = new BoolVar[world.issues().size()][];
        for (int i = 0; i < chosen.length; i++) {
            Issue issue = world.issues().get(i);
            chosen[i] = new BoolVar[issue.options().size()];
            for (int o = 0; o < chosen[i].length; o++) {
                chosen[i][o] = model.newBoolVar(issue.id() + "=" + o);
            }
            model.addExactlyOne(chosen[i]);
        }
    }

    static boolean exists(World world) {
        return new CpSatOracle(world).solve();
    }

    private boolean solve() {
        for (Rule rule : world.rules()) {
            switch (rule) {
                case Rule.Never(_, Condition condition) ->
                        model.addBoolOr(new Literal[] {holds(condition).not()});
                case Rule.IfThen(_, Condition premise, Condition conclusion) ->
                        model.addBoolOr(new Literal[] {holds(premise).not(), holds(conclusion)});
            }
        }
        Map<Literal, double[]> hazards = hazards();
        List<Literal> signs = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            signs.add(signature(signatory, hazards));
        }
        agree(signs);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> true;
            case INFEASIBLE -> false;
            default -> throw new IllegalStateException(status.toString());
        };
    }

    private Literal holds(Condition condition) {
        List<Literal> all = new ArrayList<>();
        condition
                .options()
                .forEach((issue, options) -> {
                    int i = world.indexOfIssue(issue);
                    BoolVar any = model.newBoolVar("any");
                    LinearExprBuilder sum = LinearExpr.newBuilder();
                    for (String option : options) {
                        sum.add(chosen[i][world.issues().get(i).indexOf(option)]);
                    }
                    model.addEquality(sum, any);
                    all.add(any);
                });
        BoolVar both = model.newBoolVar("all");
        model.addMinEquality(both, all.toArray(Literal[]::new));
        return both;
    }

    /// Whether a demand is crossed where agreements last with this chance.
    private Literal crossed(RedLine.Demand demand, long lasts) {
        return switch (demand) {
            case RedLine.Never(Condition condition) -> holds(condition);
            case RedLine.Needs(List<Condition> anyOf) -> none(anyOf);
            case RedLine.NeedsLasting(List<Condition> anyOf, double least) ->
                    lasts < Grid.chance(least) ? none(anyOf) : model.falseLiteral();
        };
    }

    private Literal none(List<Condition> anyOf) {
        if (anyOf.isEmpty()) {
            return model.trueLiteral();
        }
        BoolVar none = model.newBoolVar("none");
        Literal[] literals = anyOf.stream().map(this::holds).toArray(Literal[]::new);
        BoolVar some = model.newBoolVar("some");
        model.addMaxEquality(some, literals);
        model.addEquality(none, LinearExpr.newBuilder().add(1).addTerm(some, -1));
        return none;
    }

    /// One switch per choice of the issues with rates, true for the choice made; with its hazard.
    private Map<Literal, double[]> hazards() {
        Map<Literal, double[]> hazards = new java.util.LinkedHashMap<>();
        int[] at = new int[chosen.length];
        boolean[] touched = new boolean[chosen.length];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = Arrays.stream(world.hazard().rates()[i]).distinct().count() > 1;
        }
        while (true) {
            double hazard = 1;
            List<Literal> made = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                hazard *= world.hazard().rates()[i][at[i]];
                if (touched[i]) {
                    made.add(chosen[i][at[i]]);
                }
            }
            BoolVar here = model.newBoolVar("here");
            if (made.isEmpty()) {
                model.addEquality(here, 1);
            } else {
                model.addMinEquality(here, made.toArray(Literal[]::new));
            }
            hazards.put(here, new double[] {hazard});
            int i = at.length - 1;
            while (i >= 0 && (!touched[i] || ++at[i] == chosen[i].length)) {
                at[i--] = 0;
            }
            if (i < 0) {
                return hazards;
            }
        }
    }

    private Literal signature(Signatory signatory, Map<Literal, double[]> hazards) {
        BoolVar signs = model.newBoolVar(signatory.party());
        LinearExprBuilder held = LinearExpr.newBuilder();
        long all = 0;
        for (Member member : signatory.members()) {
            BoolVar willing = model.newBoolVar(member.id());
            hazards.forEach((here, hazard) -> {
                model.addGreaterOrEqual(gain(member, hazard[0]), 0)
                        .onlyEnforceIf(new Literal[] {willing, here});
                long lasts = Grid.lasts(member.breaks(), hazard[0]);
                for (RedLine line : member.redLines()) {
                    model.addBoolOr(new Literal[] {crossed(line.demand(), lasts).not()})
                            .onlyEnforceIf(new Literal[] {willing, here});
                }
            });
            if (member.veto() || signatory.members().size() == 1) {
                model.addImplication(signs, willing);
            }
            held.addTerm(willing, member.share() / 1000);
            all += member.share() / 1000;
        }
        if (signatory.members().size() > 1) {
            long needed =
                    Math.ceilDiv(
                            Math.multiplyExact(all, signatory.quorumShare() / 1000), 1_000_000);
            model.addGreaterOrEqual(held, needed).onlyEnforceIf(signs);
        }
        return signs;
    }

    private LinearExprBuilder gain(Member member, double hazard) {
        long lasts = Grid.lasts(member.breaks(), hazard);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        add(sum, member.value(), lasts, lasts);
        add(sum, member.collapse(), Grid.CERTAIN - lasts, lasts);
        add(sum, member.outright(), Grid.CERTAIN, lasts);
        return sum.add(-Grid.CERTAIN * member.noDeal());
    }

    private void add(LinearExprBuilder sum, Worth worth, long factor, long lasts) {
        sum.add(factor * worth.base());
        for (int i = 0; i < chosen.length; i++) {
            for (int o = 0; o < chosen[i].length; o++) {
                sum.addTerm(chosen[i][o], factor * worth.options()[i][o]);
            }
        }
        for (Worth.Extra extra : worth.extras()) {
            sum.addTerm(crossed(extra.when(), lasts), factor * extra.points());
        }
    }

    private void agree(List<Literal> signs) {
        switch (world.agreement()) {
            case Agreement.All() -> signs.forEach(sign -> model.addBoolOr(new Literal[] {sign}));
            case Agreement.Quorum(int count, var vetoes) -> {
                model.addGreaterOrEqual(LinearExpr.sum(signs.toArray(Literal[]::new)), count);
                vetoes.forEach(veto -> model.addBoolOr(new Literal[] {signs.get(index(veto))}));
            }
            case Agreement.AnyOf(var coalitions) -> {
                List<Literal> any = new ArrayList<>();
                for (var coalition : coalitions) {
                    BoolVar chosenOne = model.newBoolVar("coalition");
                    coalition.forEach(
                            party -> model.addImplication(chosenOne, signs.get(index(party))));
                    any.add(chosenOne);
                }
                model.addBoolOr(any.toArray(Literal[]::new));
            }
        }
    }

    private int index(String party) {
        return world.signatories().indexOf(world.signatory(party));
    }
}
