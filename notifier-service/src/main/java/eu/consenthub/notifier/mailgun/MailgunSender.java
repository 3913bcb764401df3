package eu.consenthub.notifier.mailgun;

import com.mailgun.api.v3.MailgunMessagesApi;
import com.mailgun.client.MailgunClient;
import com.mailgun.model.message.Message;
import eu.consenthub.notifier.dispatch.HandOver;
import eu.consenthub.notifier.dispatch.MailBatch;
import eu.consenthub.notifier.dispatch.MailSender;
import feign.FeignException;
import feign.Logger;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.Retryer;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends through Mailgun's SDK. Its defaults would post a batch five times after a time-out, and its asynchronous client does so
 * whatever it is told; hence the synchronous one, without a retryer, redirects or logging.
 */
@Component
final class MailgunSender implements MailSender {

    private final MailgunMessagesApi api;
    private final MailgunSettings settings;
    private final Clock clock;

    MailgunSender(MailgunSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.api = MailgunClient.config(settings.baseUrl().toString(), settings.apiKey())
                .retryer(Retryer.NEVER_RETRY)
                .errorDecoder((method, response) -> FeignException.errorStatus(method, response))
                .logLevel(Logger.Level.NONE)
                .options(new Request.Options(
                        settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS,
                        settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS,
                        false))
                .createApiWithRequestInterceptor(MailgunMessagesApi.class, MailgunSender::onItsOwnConnection);
    }

    /** A connection kept from before may be dead without our knowing: then the outcome would be unknown for nothing. */
    private static void onItsOwnConnection(RequestTemplate request) {
        request.header("Connection", "close");
    }

    @Override
    public int largestBatch() {
        return settings.chunkSize();
    }

    @Override
    public HandOver send(MailBatch batch) {
        String variables = RecipientVariables.json(batch.addressees());
        if (variables.getBytes(StandardCharsets.UTF_8).length > settings.largestVariables().toBytes()) {
            return new HandOver.Refused(HandOver.Refusal.TOO_LARGE, "The recipients' variables are larger than allowed");
        }
        return post(BatchMessage.of(batch, variables, settings));
    }

    private HandOver post(Message message) {
        try (Response response = api.sendMessageFeignResponse(settings.domain(), message)) {
            return SendAnswer.read(response, clock.instant());
        } catch (FeignException e) {
            // The message of a Feign exception may hold our own request, so only the kind of its cause is told.
            String kind = (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
            return neverConnected(e.getCause()) ? new HandOver.NotReached(kind) : new HandOver.Unknown(kind);
        } catch (RuntimeException e) {
            return new HandOver.Unknown(e.getClass().getSimpleName());
        }
    }

    /** The SDK streams the body, so the JDK cannot have tried an older connection before. */
    private static boolean neverConnected(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof UnknownHostException || cause instanceof NoRouteToHostException;
    }
}
