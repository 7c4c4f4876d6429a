package org.westphalia.explore;

/// How probable each answer to one offer is by reading, together with whether a deal exists: what an answer tells is read off this table.
///
/// An answer is a set of signers, as a number whose bit s stands for party s. Readings count alike; within a reading, worlds count by their weights.
final class AnswerTable {
    private final double[][] withDeal;
    private final double[][] without;

    private AnswerTable(double[][] withDeal, double[][] without) {
        this.withDeal = withDeal;
        this.without = without;
    }

    /// The worlds of a reading that are counted.
    ///
    /// @param weights of worlds, adding up to more than 0
    /// @param deals whether a world has a deal
    record Worlds(double[] weights, boolean[] deals) {}

    /// @param answers by reading and world
    /// @param picked by reading: numbers of the worlds that count; null for each once
    /// @param parties how many answer
    /// @param slip the chance that the answer of one of them is another than predicted
    static AnswerTable of(
            Worlds[] worlds,
            int[][] answers,
            int @org.jspecify.annotations.Nullable [][] picked,
            int parties,
            double slip) {
        double[][] withDeal = new double[worlds.length][1 << parties];
        double[][] without = new double[worlds.length][1 << parties];
        for (int r = 0; r < worlds.length; r++) {
            int[] places = picked == null ? null : picked[r];
            int count = places == null ? answers[r].length : places.length;
            double all = 0;
            for (int i = 0; i < count; i++) {
                int k = places == null ? i : places[i];
                double weight = worlds[r].weights()[k];
                (worlds[r].deals()[k] ? withDeal : without)[r][answers[r][k]] += weight;
                all += weight;
            }
            for (int a = 0; a < 1 << parties; a++) {
                withDeal[r][a] /= all;
                without[r][a] /= all;
            }
            if (slip > 0) {
                blur(withDeal[r], parties, slip);
                blur(without[r], parties, slip);
            }
        }
        return new AnswerTable(withDeal, without);
    }

    /// Each party's answer comes out as the other one with the chance of a slip.
    private static void blur(double[] chances, int parties, double slip) {
        for (int s = 0; s < parties; s++) {
            int bit = 1 << s;
            for (int a = 0; a < chances.length; a++) {
                if ((a & bit) == 0) {
                    double no = chances[a];
                    double yes = chances[a | bit];
                    chances[a] = (1 - slip) * no + slip * yes;
                    chances[a | bit] = (1 - slip) * yes + slip * no;
                }
            }
        }
    }

    int readings() {
        return withDeal.length;
    }

    int answers() {
        return withDeal[0].length;
    }

    /// The chance of an answer in a reading.
    double chance(int reading, int answer) {
        return withDeal[reading][answer] + without[reading][answer];
    }

    /// The chance of an answer, readings counting alike.
    double chance(int answer) {
        double sum = 0;
        for (int r = 0; r < readings(); r++) {
            sum += chance(r, answer);
        }
        return sum / readings();
    }

    /// The chance of an answer together with the existence of a deal, readings counting alike.
    double chanceWithDeal(int answer) {
        double sum = 0;
        for (double[] each : withDeal) {
            sum += each[answer];
        }
        return sum / readings();
    }

    /// Mutual information of the answer and the reading, in bits (Shannon 1948; Lindley 1956).
    double aboutReading() {
        double bits = 0;
        for (int a = 0; a < answers(); a++) {
            double all = chance(a);
            for (int r = 0; r < readings(); r++) {
                bits += term(chance(r, a) / readings(), all / readings());
            }
        }
        return Math.max(0, bits);
    }

    /// Mutual information of the answer and whether a deal exists, in bits.
    double aboutDeal() {
        double deal = 0;
        for (int a = 0; a < answers(); a++) {
            deal += chanceWithDeal(a);
        }
        double bits = 0;
        for (int a = 0; a < answers(); a++) {
            double all = chance(a);
            double both = chanceWithDeal(a);
            bits += term(both, all * deal) + term(all - both, all * (1 - deal));
        }
        return Math.max(0, bits);
    }

    private static double term(double joint, double apart) {
        return joint <= 0 || apart <= 0
                ? 0
                : joint * StrictMath.log(joint / apart) / StrictMath.log(2);
    }
}
