using System.IO;
using System.Net.Sockets;
using System.Text;

namespace LegacyClinic.Services
{
    /// <summary>Sends orders to the analyser in the laboratory.</summary>
    public class LabGateway
    {
        private static readonly string AnalyserAddress = "192.168.40.12";

        public void Send(string order)
        {
            using (var client = new TcpClient(AnalyserAddress, 2575))
            using (var writer = new StreamWriter(client.GetStream(), Encoding.ASCII))
            {
                writer.Write(order);
            }
        }
    }
}
