package org.westphalia.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.westphalia.explore.Chunk;

/// The worlds of a chunk as rows that the database asks for, `FROM chunk()`: the columns of the chunk go to those of the database without a
/// table in between. In order, for one thread.
final class ChunkRows implements DuckDBTableFunction<Integer, int[], Integer> {
    private static final int FIXED = 3;

    private final List<StoredColumn> columns;
    private final List<StoredResult> results;
    private @Nullable Chunk chunk;

    ChunkRows(Manifest manifest) {
        columns = manifest.columns();
        results = manifest.results();
    }

    /// The chunk to be read next.
    void of(Chunk next) {
        chunk = next;
    }

    /// Makes `chunk()` known to a connection.
    void register(Connection connection) throws SQLException {
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName("chunk").withFunction(this).register(connection);
        }
    }

    @Override
    public Integer bind(DuckDBTableFunctionBindInfo info) {
        info.addResultColumn("world", DuckDBColumnType.BIGINT);
        info.addResultColumn("deal", DuckDBColumnType.BOOLEAN);
        info.addResultColumn("redrawn", DuckDBColumnType.INTEGER);
        for (StoredColumn column : columns) {
            info.addResultColumn(column.name(), type(column));
        }
        for (StoredResult result : results) {
            info.addResultColumn(
                    result.name(),
                    result.words().isEmpty() ? DuckDBColumnType.DOUBLE : DuckDBColumnType.VARCHAR);
        }
        return 0;
    }

    private static DuckDBColumnType type(StoredColumn column) {
        return switch (column.kind()) {
            case NUMBER -> DuckDBColumnType.DOUBLE;
            case CLAIM -> DuckDBColumnType.BOOLEAN;
            case QUESTION -> DuckDBColumnType.VARCHAR;
        };
    }

    /// How many worlds were read.
    @Override
    public int[] init(DuckDBTableFunctionInitInfo info) {
        return new int[1];
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter rows)
            throws SQLException {
        Chunk from = chunk;
        if (from == null) {
            return 0;
        }
        int[] read = info.getInitData();
        int at = read[0];
        int size = (int) Math.min(rows.capacity(), from.size() - at);
        if (size > 0) {
            fixed(from, at, size, rows);
            for (int c = 0; c < columns.size(); c++) {
                fill(columns.get(c), from.inputs()[c], at, size, rows.vector(FIXED + (long) c));
            }
            long first = FIXED + (long) columns.size();
            for (int r = 0; r < results.size(); r++) {
                fill(results.get(r), from.results()[r], at, size, rows.vector(first + r));
            }
        }
        read[0] = at + size;
        return size;
    }

    private static void fixed(Chunk from, int at, int size, DuckDBDataChunkWriter rows)
            throws SQLException {
        DuckDBWritableVector world = rows.vector(0);
        DuckDBWritableVector deal = rows.vector(1);
        DuckDBWritableVector redrawn = rows.vector(2);
        for (int k = 0; k < size; k++) {
            world.setLong(k, from.first() + at + k);
            byte decided = from.deals()[at + k];
            if (decided < 0) {
                deal.setNull(k);
            } else {
                deal.setBoolean(k, decided == 1);
            }
            redrawn.setInt(k, from.redrawn()[at + k]);
        }
    }

    private static void fill(
            StoredColumn column, double[] values, int at, int size, DuckDBWritableVector vector) {
        for (int k = 0; k < size; k++) {
            double value = values[at + k];
            if (Double.isNaN(value)) {
                vector.setNull(k);
                continue;
            }
            switch (column.kind()) {
                case NUMBER -> vector.setDouble(k, value);
                case CLAIM -> vector.setBoolean(k, value != 0);
                case QUESTION -> vector.setString(k, column.claims().get((int) value));
            }
        }
    }

    private static void fill(
            StoredResult result, double[] values, int at, int size, DuckDBWritableVector vector) {
        for (int k = 0; k < size; k++) {
            double value = values[at + k];
            if (Double.isNaN(value)) {
                vector.setNull(k);
            } else if (result.words().isEmpty()) {
                vector.setDouble(k, value);
            } else {
                vector.setString(k, result.words().get((int) value));
            }
        }
    }
}
