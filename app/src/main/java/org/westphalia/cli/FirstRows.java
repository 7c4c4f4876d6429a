package org.westphalia.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.westphalia.store.Query;

/// The first rows of an answer to SQL, kept for showing, and whether there are more.
final class FirstRows implements Query.Rows {
    private static final int DIGITS = 6;

    private final long limit;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private boolean more;

    FirstRows(long limit) {
        this.limit = limit;
    }

    @Override
    public void columns(List<String> columnNames, List<String> columnTypes) {
        names.addAll(columnNames);
        types.addAll(columnTypes);
    }

    @Override
    public boolean row(List<@Nullable Object> values) {
        if (rows.size() == limit) {
            more = true;
            return false;
        }
        rows.add(values);
        return true;
    }

    List<String> names() {
        return names;
    }

    List<String> types() {
        return types;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    boolean more() {
        return more;
    }

    /// The rows under their names; numbers stand at the right edge.
    Table table() {
        List<Table.Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            boolean text = types.get(c).equals("VARCHAR") || types.get(c).equals("BOOLEAN");
            columns.add(new Table.Column(names.get(c), !text));
        }
        Table table = new Table(columns);
        for (List<@Nullable Object> row : rows) {
            List<String> cells = new ArrayList<>();
            for (Object value : row) {
                cells.add(value instanceof Double number ? rounded(number) : text(value));
            }
            table.row(cells);
        }
        return table;
    }

    /// As many digits as a reader compares; the other formats have all.
    private static String rounded(Double number) {
        return number.isNaN() || number.isInfinite()
                ? number.toString()
                : plain(BigDecimal.valueOf(number).round(new MathContext(DIGITS)));
    }

    /// A value as text; nothing where there is none.
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number when !number.isNaN() && !number.isInfinite() ->
                    plain(BigDecimal.valueOf(number));
            case BigDecimal decimal -> plain(decimal);
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
