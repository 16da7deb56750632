using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Konscious.Security.Cryptography;

namespace PathLink.Worker.Security
{
    public static class Hashes
    {
        private const string XmlSignature = "http://www.w3.org/2000/09/xmldsig#rsa-sha1"; // expect NHS5001

        private const string XmlSignature256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"; // clean NHS5001 NHS3001

        public static string OfFile(byte[] data)
        {
            using (var md5 = MD5.Create()) // expect NHS5001
                return Convert.ToBase64String(md5.ComputeHash(data));
        }

        public static byte[] OfText(string text) => SHA1.HashData(Encoding.UTF8.GetBytes(text)); // expect NHS5001

        public static byte[] Mac(byte[] key, byte[] data) => new HMACSHA1(key).ComputeHash(data); // expect NHS5001

        public static byte[] Sign(RSA key, byte[] data) => key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1); // expect NHS5001

        public static byte[] Sign256(RSA key, byte[] data) => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); // clean NHS5001

        public static byte[] Digest(byte[] data) => SHA256.HashData(data); // clean NHS5001 NHS5005

        public static X509Certificate2 Find(X509Store store, string thumbprint) =>
            store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, true).FirstOrDefault(); // clean NHS5001

        public static string Algorithm(bool strong) => strong ? XmlSignature256 : XmlSignature;

        public static bool IsSha1(Oid algorithm) => algorithm.FriendlyName == "sha1RSA"; // clean NHS5001
    }

    public static class Ciphers
    {
        private static readonly byte[] FixedNonce = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };

        public static SymmetricAlgorithm Old() => DES.Create(); // expect NHS5002

        public static SymmetricAlgorithm LessOld() => new TripleDESCryptoServiceProvider(); // expect NHS5002

        public static byte[] Seal(byte[] key, byte[] data)
        {
            using (var aes = Aes.Create())
            {
                aes.Key = key;
                aes.Mode = CipherMode.ECB; // expect NHS5002
                using (var encryptor = aes.CreateEncryptor())
                    return encryptor.TransformFinalBlock(data, 0, data.Length);
            }
        }

        public static void SealShort(byte[] key, byte[] nonce, byte[] data, byte[] sealedData, byte[] tag)
        {
            using (var gcm = new AesGcm(key, 12)) // expect NHS5002
                gcm.Encrypt(nonce, data, sealedData, tag);
        }

        public static void SealFixed(byte[] key, byte[] data, byte[] sealedData, byte[] tag)
        {
            using (var gcm = new AesGcm(key, 16))
                gcm.Encrypt(FixedNonce, data, sealedData, tag); // expect NHS5002
        }

        public static void SealGood(byte[] key, byte[] data, byte[] nonce, byte[] sealedData, byte[] tag)
        {
            RandomNumberGenerator.Fill(nonce);
            using (var gcm = new AesGcm(key, 16)) // clean NHS5002
                gcm.Encrypt(nonce, data, sealedData, tag);
        }

        public static string Describe(SymmetricAlgorithm algorithm) => algorithm.Mode == CipherMode.ECB ? "weak" : "strong"; // clean NHS5002
    }

    public static class Keys
    {
        public static RSA ForArchive() => RSA.Create(1024); // expect NHS5003

        public static RSA ForTransport() => RSA.Create(2048); // expect NHS5003

        public static RSA ForSigning() => RSA.Create(3072); // clean NHS5003

        public static RSA ForLegacy()
        {
            var rsa = RSA.Create();
            rsa.KeySize = 1536; // expect NHS5003
            return rsa;
        }

        public static ECDsa ForMeters() => ECDsa.Create(ECCurve.CreateFromFriendlyName("nistP192")); // expect NHS5003

        public static ECDsa ForTablets() => ECDsa.Create(ECCurve.NamedCurves.nistP256); // clean NHS5003

        public static RSA Import(string pem, int bits)
        {
            var rsa = RSA.Create(bits); // clean NHS5003
            rsa.ImportFromPem(pem);
            return rsa;
        }

        public const string PublicKey = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----"; // clean NHS5011

        public const string PrivateKey = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgq1\n-----END PRIVATE KEY-----"; // expect NHS5011

        private const string SharedKey = "pQ9vR2xT7mK4wZ8nL3cY6bH1"; // expect NHS5011

        private const string SharedKeyPath = "kv/pathlink/meters/shared-key-current"; // clean NHS5011

        private const string ApiKey = "changeme"; // clean NHS5011

        public static string Meter(bool live) => live ? SharedKey : SharedKeyPath + ApiKey;
    }

    public static class Passwords
    {
        public static byte[] Derive(string password, byte[] salt)
        {
            using (var kdf = new Rfc2898DeriveBytes(password, salt, 10000, HashAlgorithmName.SHA256)) // expect NHS5004
                return kdf.GetBytes(32);
        }

        public static byte[] DeriveOld(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 1400000, HashAlgorithmName.SHA1, 20); // expect NHS5004

        public static byte[] DeriveDefault(string password, byte[] salt) => new Rfc2898DeriveBytes(password, salt).GetBytes(32); // expect NHS5004

        public static byte[] DeriveGood(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32); // clean NHS5004

        public static byte[] DeriveGood512(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 220_000, HashAlgorithmName.SHA512, 64); // clean NHS5004

        public static byte[] Verify(string password, byte[] salt, int storedIterations) => Rfc2898DeriveBytes.Pbkdf2(password, salt, storedIterations, HashAlgorithmName.SHA512, 64); // clean NHS5004

        public static string Hash(string password) => BCrypt.Net.BCrypt.HashPassword(password, workFactor: 8); // expect NHS5005

        public static string HashGood(string password) => BCrypt.Net.BCrypt.HashPassword(password); // clean NHS5005

        public static string HashStrong(string password) => BCrypt.Net.BCrypt.HashPassword(password, 12); // clean NHS5005

        public static byte[] HashFast(string password) => SHA256.HashData(Encoding.UTF8.GetBytes(password)); // expect NHS5005

        public static byte[] HashPin(string pin) => SHA512.HashData(Encoding.UTF8.GetBytes(pin)); // expect NHS5005

        public static byte[] HashArgon(string password, byte[] salt)
        {
            using (var argon = new Argon2id(Encoding.UTF8.GetBytes(password)) { Salt = salt, MemorySize = 1024, Iterations = 2, DegreeOfParallelism = 1 }) // expect NHS5005
                return argon.GetBytes(32);
        }

        public static byte[] HashArgonGood(string password, byte[] salt)
        {
            using (var argon = new Argon2id(Encoding.UTF8.GetBytes(password)) { Salt = salt, MemorySize = 19456, Iterations = 2, DegreeOfParallelism = 1 }) // clean NHS5005
                return argon.GetBytes(32);
        }
    }

    public static class Transport
    {
        public static void Configure()
        {
            ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls | SecurityProtocolType.Tls12; // expect NHS5006
            ServicePointManager.ServerCertificateValidationCallback = AcceptAll; // expect NHS5007
        }

        public static void ConfigureModern()
        {
            ServicePointManager.SecurityProtocol = SecurityProtocolType.SystemDefault; // clean NHS5006
            ServicePointManager.ServerCertificateValidationCallback = CheckErrors; // clean NHS5007
        }

        private static bool AcceptAll(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
        {
            return true;
        }

        private static bool CheckErrors(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None;

        public static async Task<SslStream> OpenAsync(TcpClient client, string host)
        {
            var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsClientAsync(host, null, SslProtocols.Tls12, true); // expect NHS5006
            return stream;
        }

        public static async Task<SslStream> OpenOldAsync(TcpClient client, string host)
        {
            var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsClientAsync(host, null, SslProtocols.Tls11, true); // expect NHS5006
            return stream;
        }

        public static async Task<SslStream> OpenModernAsync(TcpClient client, string host)
        {
            var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsClientAsync(host, null, SslProtocols.None, true); // clean NHS5006
            return stream;
        }

        public static X509Chain Chain()
        {
            var chain = new X509Chain();
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // expect NHS5007
            return chain;
        }

        public static X509Chain OnlineChain() => new X509Chain { ChainPolicy = { RevocationMode = X509RevocationMode.Online } }; // clean NHS5007
    }
}
