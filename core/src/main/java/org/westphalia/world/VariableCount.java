package org.westphalia.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Which uncertain quantities a model has, and whether more than one number of its worlds depends on each.
final class VariableCount {
    private VariableCount() {}

    /// The variables of a model, in the order of its quantities.
    static List<Model.Variable> of(
            Quantities quantities, List<PartyPlan> parties, HazardPlan hazard) {
        int[] uses = new int[quantities.count()];
        Consumer<Expression> count =
                expression -> {
                    Set<Integer> here = new LinkedHashSet<>();
                    expression.forEachVariable(here::add);
                    here.forEach(index -> uses[index]++);
                };
        Map<Integer, Set<String>> orders = new HashMap<>();
        for (PartyPlan party : parties) {
            for (MemberPlan member : party.members()) {
                member.forEachExpression(expression ->
                        expression.forEachVariable(index ->
                                orders.computeIfAbsent(index, _ -> new LinkedHashSet<>())
                                        .add(member.id())));
                member.forEachExpression(expression -> {
                    if (!(expression instanceof Expression.Product)) {
                        count.accept(expression);
                    }
                });
            }
        }
        boolean several = parties.stream().mapToInt(party -> party.members().size()).sum() > 1;
        hazard.forEachExpression(expression ->
                expression.forEachVariable(index -> {
                    uses[index] += several ? 2 : 1;
                }));
        for (PartyPlan party : parties) {
            if (party.camp() != null) {
                party.camp().forEachVariable(index -> uses[index] += 2);
            }
        }
        List<Model.Variable> found = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            boolean shared = uses[i] > 1 || orders.getOrDefault(i, Set.of()).size() > 1;
            found.add(
                    new Model.Variable(
                            quantities.name(i), quantities.path(i), quantities.range(i), shared));
        }
        return List.copyOf(found);
    }
}
