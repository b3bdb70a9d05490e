package vn.tonghop.output.book;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
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
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Draws native charts whose data are cells of the draft, with the values cached in the chart too. */
final class ChartDrawing {

    private static final double TITLE_SIZE = 13;

    /** Below the edge of its first row, in EMU (2 pt): else its frame is a line on the page before. */
    private static final int GAP = 25_400;

    /** Told apart in grey too. */
    private static final List<byte[]> COLOURS =
            List.of(rgb(0x1F4E79), rgb(0xF4B183), rgb(0xC00000), rgb(0xBFBFBF), rgb(0x70AD47), rgb(0x7030A0));

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final XSSFSheet sheet;

    ChartDrawing(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void draw(Chart chart, Draft draft) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        Chart.Frame frame = chart.frame();
        XSSFChart drawn = drawing.createChart(
                drawing.createAnchor(0, GAP, 0, 0, frame.left(), frame.top(), frame.right(), frame.bottom()));
        title(drawn, chart.title());
        if (chart.kind() != Chart.Kind.BARS) drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFChartData data = switch (chart.kind()) {
            case PIE -> drawn.createData(ChartTypes.PIE, null, null);
            case BARS -> lying(drawn);
            case STACKED_BARS -> stacked(drawn);
        };
        data.setVaryColors(chart.kind() == Chart.Kind.PIE);
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            var added = data.addSeries(names(chart.names(), draft), values(series.values(), draft));
            added.setTitle(SafeText.of(series.name()), null);
            if (chart.kind() == Chart.Kind.PIE) slices(added, chart.names());
            else added.setFillProperties(fill(i));
        }
        drawn.plot(data);
        if (chart.kind() == Chart.Kind.PIE) showValues(drawn);
        if (chart.kind() == Chart.Kind.STACKED_BARS) overlap(drawn);
    }

    private static void title(XSSFChart drawn, String title) {
        drawn.setTitleText(SafeText.of(title));
        drawn.setTitleOverlay(false);
        var run = drawn.getFormattedTitle().getParagraph(0).getTextRuns().get(0);
        run.setFontSize(TITLE_SIZE);
        run.setBold(true);
    }

    private static void slices(XDDFChartData.Series series, Chart.Cells names) {
        for (int i = 0; i <= names.lastRow() - names.firstRow(); i++)
            series.getDataPoint(i).setFillProperties(fill(i));
    }

    private static XDDFSolidFillProperties fill(int at) {
        return new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(at % COLOURS.size())));
    }

    private static XDDFBarChartData lying(XSSFChart drawn) {
        var names = drawn.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        var values = drawn.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setNumberFormat("#,##0");
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        return data;
    }

    private static XDDFBarChartData stacked(XSSFChart drawn) {
        var names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        var values = drawn.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat("#,##0");
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        return data;
    }

    /** Bars exactly on top of each other; written as XML because POI's small schema lacks the type of the number. */
    private static void overlap(XSSFChart drawn) {
        try (XmlCursor cursor =
                drawn.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(CHART, "axId");
            cursor.beginElement("overlap", CHART);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static void showValues(XSSFChart drawn) {
        CTDLbls labels = drawn.getCTChart().getPlotArea().getPieChartArray(0).addNewDLbls();
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
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

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }
}
