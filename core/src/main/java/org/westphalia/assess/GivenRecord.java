package org.westphalia.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.westphalia.world.Model;
import org.westphalia.world.Sift;
import org.westphalia.world.World;

/// Keeps the worlds that predict what the parties have answered to the proposals on the table ([PredictedAnswers]): how things look given the
/// record.
///
/// @param misses recorded answers that a world may fail to predict
/// @param nodeLimit search nodes for one proposal in one world
public record GivenRecord(int misses, long nodeLimit) implements Sift {

    public GivenRecord {
        if (misses < 0) {
            throw new IllegalArgumentException("a world cannot miss fewer answers than none");
        }
    }

    @Override
    public Test of(Model asked) {
        PredictedAnswers predicted = PredictedAnswers.of(asked, nodeLimit);
        return new Test() {
            @Override
            public List<String> failures(World world) {
                boolean[] fulfilled = predicted.fulfilled(predicted.problem(world));
                List<String> missed = new ArrayList<>();
                for (int a = 0; a < fulfilled.length; a++) {
                    if (!fulfilled[a]) {
                        missed.add(predicted.recorded().get(a).words());
                    }
                }
                return missed;
            }

            @Override
            public boolean fits(World world) {
                return predicted.fulfillsAllBut(misses, predicted.problem(world));
            }
        };
    }

    /// How many draws of a model pass its sift.
    ///
    /// @param kept worlds drawn
    /// @param draws draws that it took, those that contradict a comparison left aside
    public record Kept(long kept, long draws) {
        /// Draws worlds of a model until so many are kept.
        ///
        /// @throws org.westphalia.world.NoWorldException when draw after draw does not pass
        public static Kept of(Model model, long seed, int worlds) {
            int number = model.variables().isEmpty() ? 1 : worlds;
            long unfit =
                    IntStream.range(0, number)
                            .parallel()
                            .mapToLong(k -> model.draw(seed, k).unfit())
                            .sum();
            return new Kept(number, number + unfit);
        }
    }
}
