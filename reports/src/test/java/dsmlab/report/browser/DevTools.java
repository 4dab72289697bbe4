package dsmlab.report.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The connection to a browser: numbered commands with their answers, and events. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

  private static final int SECONDS_MAX = 60;

  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final StringBuilder received = new StringBuilder();
  private final BiConsumer<String, JsonNode> events;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  /**
   * Connects.
   *
   * @param events is told the name and the parameters of each event
   */
  DevTools(String address, BiConsumer<String, JsonNode> events) {
    this.events = events;
    socket = client.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
  }

  /** Sends a command and waits for its answer. */
  JsonNode call(String session, String method, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(number, answer);
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("id", number);
    command.put("method", method);
    command.put("params", parameters);
    if (!session.isEmpty()) {
      command.put("sessionId", session);
    }
    socket.sendText(JsonMapper.shared().writeValueAsString(command), true).join();
    return answer.orTimeout(SECONDS_MAX, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    received.append(part);
    if (last) {
      JsonNode message = JsonMapper.shared().readTree(received.toString());
      received.setLength(0);
      take(message);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void take(JsonNode message) {
    if (!message.has("id")) {
      events.accept(message.get("method").asString(), message.get("params"));
      return;
    }
    CompletableFuture<JsonNode> answer = open.remove(message.get("id").asInt());
    if (message.has("error")) {
      answer.completeExceptionally(new IllegalStateException(message.get("error").toString()));
    } else {
      answer.complete(message.get("result"));
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }
}
