package vn.tonghop.output.book;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws native charts whose data are cells of the draft, with the values cached in the chart too. */
final class ChartDrawing {

    private final XSSFSheet sheet;

    ChartDrawing(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void draw(Chart chart, Draft draft) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart drawn = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, chart.left(), chart.top(), chart.right(), chart.bottom()));
        drawn.setTitleText(SafeText.of(chart.title()));
        drawn.setTitleOverlay(false);
        if (chart.kind() == Chart.Kind.PIE || chart.series().size() > 1)
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFChartData data = chart.kind() == Chart.Kind.PIE ? pie(drawn) : bars(drawn, chart.kind());
        data.setVaryColors(chart.kind() == Chart.Kind.PIE);
        for (Chart.Series series : chart.series())
            data.addSeries(names(chart.names(), draft), values(series.values(), draft))
                    .setTitle(SafeText.of(series.name()), null);
        drawn.plot(data);
    }

    private static XDDFChartData pie(XSSFChart drawn) {
        return drawn.createData(ChartTypes.PIE, null, null);
    }

    private static XDDFChartData bars(XSSFChart drawn, Chart.Kind kind) {
        var across = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        var up = drawn.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setNumberFormat("#,##0");
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, across, up);
        data.setBarDirection(BarDirection.COL);
        if (kind == Chart.Kind.STACKED_BARS) {
            data.setBarGrouping(BarGrouping.STACKED);
            data.setOverlap((byte) 100);
        }
        return data;
    }

    private XDDFCategoryDataSource names(Chart.Cells cells, Draft draft) {
        return XDDFDataSourcesFactory.fromArray(
                contents(cells, draft).stream()
                        .map(Content::shown)
                        .map(SafeText::of)
                        .toArray(String[]::new),
                range(cells),
                cells.column());
    }

    private XDDFNumericalDataSource<Double> values(Chart.Cells cells, Draft draft) {
        return XDDFDataSourcesFactory.fromArray(
                contents(cells, draft).stream().map(ChartDrawing::value).toArray(Double[]::new),
                range(cells),
                cells.column());
    }

    private static Double value(Content content) {
        if (content instanceof Content.Figure figure) return figure.value().doubleValue();
        return content instanceof Content.Formula formula ? formula.value().doubleValue() : 0.0;
    }

    private String range(Chart.Cells cells) {
        return new CellRangeAddress(cells.firstRow(), cells.lastRow(), cells.column(), cells.column())
                .formatAsString(sheet.getSheetName(), true);
    }

    private static List<Content> contents(Chart.Cells cells, Draft draft) {
        return IntStream.rangeClosed(cells.firstRow(), cells.lastRow())
                .mapToObj(row -> draft.rows().get(row).stream()
                        .filter(box -> box.column() == cells.column())
                        .findFirst()
                        .map(Box::content)
                        .orElse(new Content.Text("")))
                .toList();
    }
}
