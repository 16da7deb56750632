using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using MimeKit;
using NLog;
using PathLink.Worker.Model;

namespace PathLink.Worker.Notify
{
    public class NotifyOptions
    {
        public string BaseUrl { get; set; }

        public string TemplateId { get; set; }

        public string ServiceId { get; set; }

        public string ApiKey { get; set; } // clean NHS5011
    }

    /// <summary>Text messages through GOV.UK Notify.</summary>
    public class NotifyClient
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        private readonly HttpClient _http;
        private readonly NotifyOptions _options;

        public NotifyClient(HttpClient http, IOptions<NotifyOptions> options)
        {
            _http = http;
            _options = options.Value;
            _http.BaseAddress = new Uri(_options.BaseUrl); // clean NHS3008
        }

        public async Task TellAsync(LabResult result, string telephone, CancellationToken cancellationToken)
        {
            using (var request = new HttpRequestMessage(HttpMethod.Post, "v2/notifications/sms")) // clean NHS6004
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
                request.Content = JsonContent.Create(new { phone_number = telephone, template_id = _options.TemplateId, personalisation = new { first_name = result.Forename } }); // clean NHS2003
                using (var response = await _http.SendAsync(request, cancellationToken))
                {
                    if (!response.IsSuccessStatusCode)
                        Log.Error("Notify answered {0} for result {1}", (int)response.StatusCode, result.Id); // clean NHS6001
                }
            }
        }

        public async Task<bool> WasToldAsync(LabResult result, CancellationToken cancellationToken)
        {
            using (var response = await _http.GetAsync("v2/notifications?reference=" + result.NhsNumber, cancellationToken)) // expect NHS6004
                return response.IsSuccessStatusCode;
        }

        // Notify wants HS256 with the key of the service.
        private string Token()
        {
            var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_options.ApiKey));
            var token = new JwtSecurityToken(_options.ServiceId, null, new List<Claim> { new Claim("iat", DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(), ClaimValueTypes.Integer64) }, signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256)); // clean NHS5009 NHS5010
            return new JwtSecurityTokenHandler().WriteToken(token);
        }
    }

    /// <summary>Mail to the labs when nothing else gets through.</summary>
    public class LabMail
    {
        public void Send(MimeMessage message, string password)
        {
            using (var client = new SmtpClient())
            {
                client.ServerCertificateValidationCallback = (s, c, h, e) => true; // expect NHS5007
                client.Connect("mail.pathlink.co.uk", 587, SecureSocketOptions.StartTls); // expect NHS3008
                client.Authenticate("results", password);
                client.Send(message);
            }
        }

        public MimeMessage About(LabResult result)
        {
            var message = new MimeMessage();
            message.Subject = "A result needs attention"; // clean NHS6001
            message.Body = new TextPart("plain") { Text = "Result " + result.Id };
            return message;
        }
    }
}
