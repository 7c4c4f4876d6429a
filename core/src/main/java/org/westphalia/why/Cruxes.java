package org.westphalia.why;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.westphalia.assess.Brief;
import org.westphalia.model.Reading;

/// Where two readings really part.
///
/// @param first id of one reading
/// @param second of the other
/// @param one what the first answers
/// @param other what the second answers
/// @param parting by what the answers part; where they do not, the cruxes are those that turn the answer which they share
/// @param shared ids of the claims that both hold
/// @param exchanges what they hold otherwise and a verdict may rest on, as the first holds it
/// @param idle what they hold otherwise that changes no number of any world
/// @param there from the first to the answer of the second
/// @param back from the second to the answer of the first
public record Cruxes(
        String first,
        String second,
        Brief one,
        Brief other,
        Crux.Parting parting,
        List<String> shared,
        List<ClaimExchange> exchanges,
        List<ClaimExchange> idle,
        Way there,
        Way back) {

    public Cruxes {
        shared = List.copyOf(shared);
        exchanges = List.copyOf(exchanges);
        idle = List.copyOf(idle);
    }

    /// All that they hold otherwise, what has no bearing on a verdict last.
    public List<ClaimExchange> differences() {
        return Stream.concat(exchanges.stream(), idle.stream()).toList();
    }

    /// The readings of a case side by side.
    ///
    /// @param readings in the order of the case
    /// @param briefs what each answers
    /// @param cells for each ordered pair of readings whose answers part
    public record Matrix(List<Reading> readings, List<Brief> briefs, List<Cell> cells) {
        public Matrix {
            readings = List.copyOf(readings);
            briefs = List.copyOf(briefs);
            cells = List.copyOf(cells);
        }

        /// The cell from one reading to the answer of another, if their answers part.
        public Optional<Cell> cell(String from, String to) {
            return cells.stream()
                    .filter(cell -> cell.from().equals(from) && cell.to().equals(to))
                    .findFirst();
        }
    }

    /// What it takes to turn the answer of one reading into that of another.
    ///
    /// @param from id
    /// @param to id
    /// @param way its smallest cruxes, all of one size
    public record Cell(String from, String to, Crux.Parting parting, Way way) {}

    /// How far is looked.
    ///
    /// @param most exchanges in one crux
    /// @param questions accounts asked, so that answers repeat
    public record Limits(int most, long questions) {}

    /// The cruxes from one reading to the answer of another.
    ///
    /// @param cruxes by size; those of one size in the order of the case
    /// @param complete whether these are all there are
    /// @param upTo all of up to so many exchanges are listed
    /// @param of how many exchanges there are
    /// @param undecided accounts with that many exchanges or fewer of which the verdict is open: they were passed over
    public record Way(List<Crux> cruxes, boolean complete, int upTo, int of, long undecided) {
        public Way {
            cruxes = List.copyOf(cruxes);
        }

        /// Whether no crux was found.
        public boolean isWithoutAny() {
            return cruxes.isEmpty();
        }

        /// How many claims the smallest crux exchanges; empty where none was found.
        public OptionalInt smallest() {
            return cruxes.stream().mapToInt(crux -> crux.exchanges().size()).min();
        }
    }
}
