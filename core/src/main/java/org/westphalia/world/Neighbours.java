package org.westphalia.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Worlds of a model that differ in one variable: parties whose numbers do not depend on it are taken over as they are, and a problem
/// that is compiled from such a world takes over what was compiled of them.
public final class Neighbours {
    private final Plans plans;
    private final BitSet variablesOfHazard = new BitSet();
    private final List<int[]> partiesByVariable = new ArrayList<>();

    Neighbours(Plans plans) {
        this.plans = plans;
        plans.hazard()
                .forEachExpression(
                        expression -> expression.forEachVariable(variablesOfHazard::set));
        List<BitSet> variablesOfParty =
                plans.parties().stream().map(Neighbours::variables).toList();
        for (int v = 0; v < plans.variables(); v++) {
            int variable = v;
            partiesByVariable.add(
                    IntStream.range(0, variablesOfParty.size())
                            .filter(party -> variablesOfParty.get(party).get(variable))
                            .toArray());
        }
    }

    private static BitSet variables(PartyPlan party) {
        BitSet variables = new BitSet();
        Consumer<Expression> note = expression -> expression.forEachVariable(variables::set);
        for (MemberPlan member : party.members()) {
            member.forEachExpression(note);
            note.accept(member.noDealBlameless());
            member.noDealIfRefusedBy().values().forEach(note);
        }
        if (party.camp() != null) {
            note.accept(party.camp());
        }
        return variables;
    }

    /// The world at these values; empty when it contradicts a comparison. A sift is left aside.
    ///
    /// @param near the world at values that differ from these in one variable at most
    /// @param moved the variable
    public Optional<World> at(double[] values, World near, int moved) {
        return plans.world(
                values, near, partiesByVariable.get(moved), variablesOfHazard.get(moved));
    }

    /// Whether a variable can change what one of these parties has of an agreement, or how likely agreements are to break.
    ///
    /// @param parties by their place among those that decide
    public boolean touches(int variable, boolean[] parties) {
        if (variablesOfHazard.get(variable)) {
            return true;
        }
        for (int party : partiesByVariable.get(variable)) {
            if (parties[party]) {
                return true;
            }
        }
        return false;
    }
}
