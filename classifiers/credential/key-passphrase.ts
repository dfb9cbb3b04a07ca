import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Passphrase of a key on a command line',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /(?<=\s)--passphrase[ =]["']?(?<value>[^\s"'$<-][^\s"'<>]{3,128})/, prior: 0.95 },
    { regex: /(?<=\s)-pass(?:in|out|word)?\s{1,3}["']?pass:(?<value>[^\s"'$<][^\s"'<>]{2,128})/, prior: 0.97 },
    {
      regex:
        /(?<=\s)-(?:storepass|keypass|srcstorepass|deststorepass|storepasswd)\s{1,3}["']?(?<value>[^\s"'$<-][^\s"'<>]{3,128})/,
      prior: 0.96,
    },
    { regex: /\bssh-keygen\b[^\n]{0,120}? -[NP] ["']?(?<value>[^\s"'$<-][^\s"'<>]{3,128})/, prior: 0.96 },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate), chance: 0.7 },
  finds: [
    { text: `gpg --batch --passphrase ${'Kx8vT2mZ'} -d x.gpg`, match: 'Kx8vT2mZ', level: 'high' },
    { text: `openssl rsa -in k.pem -passin pass:${'hunter22'} -out o.pem`, match: 'hunter22', level: 'high' },
    { text: `keytool -list -keystore x.jks -storepass ${'q7WdLx2R'}`, match: 'q7WdLx2R', level: 'high' },
    { text: `ssh-keygen -t ed25519 -N '${'tY9v Kb4Z'.replace(' ', '')}' -f id`, match: 'tY9vKb4Z', level: 'high' },
  ],
  ignores: [
    { text: 'gpg --passphrase-file /run/secret -d x.gpg', because: 'read from a file' },
    { text: 'openssl rsa -passin env:PASS', because: 'read from the environment' },
    { text: 'keytool -storepass "$STOREPASS"', because: 'a variable' },
    { text: "ssh-keygen -t ed25519 -N '' -f id", because: 'none' },
    { text: 'gpg --passphrase <passphrase>', because: 'a placeholder' },
  ],
});
