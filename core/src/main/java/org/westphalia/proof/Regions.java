package org.westphalia.proof;

import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.Region;

/// Uncertain numbers, and the region of any box of them.
public interface Regions {
    /// How many uncertain numbers there are.
    int count();

    /// All that an uncertain number may be.
    Interval range(int variable);

    /// The name of an uncertain number.
    String path(int variable);

    /// The region of a box, ends included.
    Region over(double[] low, double[] high);

    /// The worlds of a model.
    static Regions of(Model model) {
        return new Regions() {
            @Override
            public int count() {
                return model.variables().size();
            }

            @Override
            public Interval range(int variable) {
                return model.variables().get(variable).range();
            }

            @Override
            public String path(int variable) {
                return model.variables().get(variable).path().toString();
            }

            @Override
            public Region over(double[] low, double[] high) {
                return model.region(low, high);
            }
        };
    }
}
