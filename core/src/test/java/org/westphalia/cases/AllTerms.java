package org.westphalia.cases;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// Every set of complete terms of a small world, judged one by one: the slow and plain way to known answers.
final class AllTerms {
    private AllTerms() {}

    static List<Terms> of(World world) {
        List<Terms> all = List.of(new Terms(java.util.Map.of()));
        for (Issue issue : world.issues()) {
            List<Terms> longer = new ArrayList<>();
            for (Terms terms : all) {
                issue.options().forEach(option -> longer.add(terms.with(issue.id(), option.id())));
            }
            all = longer;
        }
        return all;
    }

    static List<Judgement> deals(World world) {
        return of(world).stream()
                .map(terms -> Judge.judge(world, terms))
                .filter(Judgement::deal)
                .toList();
    }
}
