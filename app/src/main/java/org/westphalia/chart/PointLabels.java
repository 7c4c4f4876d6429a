package org.westphalia.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;

/// Names beside points, so that no name lies on another where there is room: each takes the first of six places around its point that is
/// free. How long a name is on the map is only estimated.
final class PointLabels {
    /// Of the width and the height of the map.
    private static final double LETTER = 0.0105;

    private static final double LINE = 0.045;
    private static final int LONGEST = 28;

    private final double width;
    private final double height;
    private final double left;
    private final double right;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /// @param all points of the map
    PointLabels(List<DealMap.Point> all) {
        DoubleSummaryStatistics across =
                all.stream().mapToDouble(DealMap.Point::across).summaryStatistics();
        DoubleSummaryStatistics upward =
                all.stream().mapToDouble(DealMap.Point::upward).summaryStatistics();
        left = across.getMin();
        right = across.getMax();
        width = Math.max(1e-9, right - left);
        height = Math.max(1e-9, upward.getMax() - upward.getMin());
    }

    /// The names of points, in their order.
    List<XYTextAnnotation> of(List<DealMap.Point> points) {
        return points.stream().map(this::label).toList();
    }

    private XYTextAnnotation label(DealMap.Point point) {
        String name = shortened(point.name());
        double long_ = name.length() * LETTER * width;
        double high = LINE * height;
        List<Place> places = new ArrayList<>();
        for (double shift : new double[] {0, -1, 1, -2, 2, -3, 3}) {
            for (boolean after : new boolean[] {true, false}) {
                places.add(new Place(after, shift));
            }
        }
        for (Place place : places) {
            double x = place.after() ? point.across() : point.across() - long_;
            double y = point.upward() + place.shift() * high;
            Rectangle2D box = new Rectangle2D.Double(x, y, long_, high);
            boolean inside =
                    place.after() ? x + long_ <= right + 0.05 * width : x >= left - 0.05 * width;
            if (inside && taken.stream().noneMatch(box::intersects)) {
                return placed(name, point, place, box);
            }
        }
        Place last = places.getFirst();
        return placed(
                name,
                point,
                last,
                new Rectangle2D.Double(point.across(), point.upward(), long_, high));
    }

    /// @param after whether the name stands to the right of its point
    /// @param shift by how many lines it stands higher
    private record Place(boolean after, double shift) {}

    private XYTextAnnotation placed(
            String name, DealMap.Point point, Place place, Rectangle2D box) {
        taken.add(box);
        XYTextAnnotation label =
                new XYTextAnnotation(
                        place.after() ? "  " + name : name + "  ", point.across(), box.getY());
        label.setTextAnchor(place.after() ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT);
        label.setPaint(Ink.INK);
        return label;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 2)) + "...";
    }
}
