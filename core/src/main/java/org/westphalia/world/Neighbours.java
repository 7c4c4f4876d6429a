package org.westphalia.world;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Worlds of a model that differ in one variable: parties whose numbers do not depend on it are taken over as they are, and a problem
/// that is compiled from such a world takes over what was compiled of them.
public final class Neighbours {
    private final Model model;
    private final List<BitSet> variablesOfParty;
    private final BitSet variablesOfHazard = new BitSet();

    Neighbours(Model model, List<PartyPlan> parties, HazardPlan hazard) {
        this.model = model;
        List<BitSet> all = new ArrayList<>();
        for (PartyPlan party : parties) {
            BitSet here = new BitSet();
            Consumer<Expression> note = expression -> expression.forEachVariable(here::set);
            for (MemberPlan member : party.members()) {
                member.forEachExpression(note);
                note.accept(member.noDealBlameless());
                member.noDealIfRefusedBy().values().forEach(note);
            }
            if (party.camp() != null) {
                note.accept(party.camp());
            }
            all.add(here);
        }
        variablesOfParty = List.copyOf(all);
        hazard.forEachExpression(expression -> expression.forEachVariable(variablesOfHazard::set));
    }

    /// The world at these values; empty when it contradicts a comparison. A sift is left aside.
    ///
    /// @param near the world at values that differ from these in one variable at most
    /// @param moved the variable
    public Optional<World> at(double[] values, World near, int moved) {
        return model.at(values, this, near, moved);
    }

    boolean touchesParty(int party, int variable) {
        return variablesOfParty.get(party).get(variable);
    }

    boolean touchesHazard(int variable) {
        return variablesOfHazard.get(variable);
    }
}
