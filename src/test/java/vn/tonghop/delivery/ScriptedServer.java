package vn.tonghop.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers as a test says: for a verb (or {@code "."} for the end of a message) a list of answers, one
 * after the other, the last one for ever. {@code DROP} hangs up, {@code STALL} says nothing.
 */
public final class ScriptedServer implements AutoCloseable {

    public static final String DROP = "DROP";
    public static final String STALL = "STALL";
    public static final String OK = "";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, List<String>> script = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private volatile boolean startTls;

    /** Every message that came to its final dot, whatever was answered. */
    public final List<String> messages = new CopyOnWriteArrayList<>();

    /** Every line that came, without the messages. */
    public final List<String> lines = new CopyOnWriteArrayList<>();

    public ScriptedServer() throws IOException {
        Thread acceptor = new Thread(this::accept, "scripted-smtp");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Waits until a client is told nothing; false when that does not come to pass. */
    public boolean hasStalled() throws InterruptedException {
        return stalled.await(60, TimeUnit.SECONDS);
    }

    public ScriptedServer on(String verb, String... answers) {
        script.put(verb, List.of(answers));
        asked.remove(verb);
        return this;
    }

    ScriptedServer offeringStartTls() {
        startTls = true;
        return this;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                Thread talker = new Thread(() -> talk(client), "scripted-smtp-client");
                talker.setDaemon(true);
                talker.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            Dialogue dialogue = new Dialogue(client);
            if (!dialogue.answer("CONNECT", "220 scripted")) return;
            while (dialogue.next()) continue;
        } catch (Exception e) {
            return; // the client hung up
        }
    }

    private String answer(String verb, String usual) {
        List<String> answers = script.getOrDefault(verb, List.of(OK));
        int number = asked.merge(verb, 1, Integer::sum);
        String answer = answers.get(Math.min(number, answers.size()) - 1);
        return answer.equals(OK) ? usual : answer;
    }

    private final class Dialogue {

        private Socket client;
        private BufferedReader in;
        private OutputStream out;
        private boolean secure;
        private String said = "";

        Dialogue(Socket client) throws IOException {
            this.client = client;
            use(client);
        }

        private void use(Socket used) throws IOException {
            client = used;
            in = new BufferedReader(new InputStreamReader(used.getInputStream(), StandardCharsets.ISO_8859_1));
            out = used.getOutputStream();
        }

        /** False when the dialogue is over. */
        boolean next() throws Exception {
            String line = in.readLine();
            if (line == null) return false;
            lines.add((secure ? "TLS " : "") + line);
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO":
                    return answer(
                            verb,
                            "250-scripted\r\n" + (startTls && !secure ? "250-STARTTLS\r\n" : "") + "250 8BITMIME");
                case "STARTTLS":
                    say("220 go on");
                    use(secured(client));
                    secure = true;
                    return true;
                case "DATA":
                    boolean goesOn = answer(verb, "354 go on");
                    return goesOn && said.startsWith("354") ? message() : goesOn;
                case "QUIT":
                    say("221 bye");
                    return false;
                default:
                    return answer(verb, "250 ok");
            }
        }

        private boolean message() throws IOException {
            StringBuilder message = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    messages.add(message.toString());
                    return answer(".", "250 queued");
                }
                message.append(line).append('\n');
            }
            return false;
        }

        boolean answer(String verb, String usual) throws IOException {
            String answer = ScriptedServer.this.answer(verb, usual);
            if (answer.equals(DROP)) {
                client.close();
                return false;
            }
            if (answer.equals(STALL)) {
                stalled.countDown();
                return in.readLine() != null;
            }
            say(answer);
            return true;
        }

        private void say(String answer) throws IOException {
            said = answer;
            out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    /** With the certificate that GreenMail brings. */
    private static SSLSocket secured(Socket plain) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = ScriptedServer.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(stream, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    /** The Message-IDs of what came to its final dot, in order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (String message : messages)
            message.lines()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .forEach(line -> ids.add(line.substring(12)));
        return ids;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) client.close();
    }
}
