using System;
using System.Security.Cryptography;
using System.Text;

namespace LegacyClinic.Services
{
    public static class Passwords
    {
        private static readonly byte[] Key = Encoding.ASCII.GetBytes("ClinicSystem2012ClinicSy");

        public static string Hash(string password)
        {
            using (var md5 = MD5.Create())
            {
                return Convert.ToBase64String(md5.ComputeHash(Encoding.UTF8.GetBytes(password)));
            }
        }

        public static byte[] Protect(byte[] secret)
        {
            using (var cipher = TripleDES.Create())
            {
                cipher.Key = Key;
                cipher.Mode = CipherMode.ECB;
                return cipher.CreateEncryptor().TransformFinalBlock(secret, 0, secret.Length);
            }
        }
    }
}
