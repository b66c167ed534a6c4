import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Prints the CPU milliseconds of one bare password hash of the default cost; bench/sign_in.py runs it. */
public class HashCost {

    public static void main(String[] arguments) {
        for (int i = 0; i < 50; i++) {
            hash();
        }
        int count = 100;
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            hash();
        }
        System.out.printf("%.2f%n", (threads.getCurrentThreadCpuTime() - before) / 1e6 / count);
    }

    private static void hash() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19456)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        generator.generateBytes("a passphrase".getBytes(StandardCharsets.UTF_8), new byte[32]);
    }
}
