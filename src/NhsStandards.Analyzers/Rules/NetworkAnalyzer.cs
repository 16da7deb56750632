using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.InternetFirst;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.PublicCloud;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.RecordLayers;

namespace NhsStandards.Analyzers.Rules;

/// <summary>The one pass over values that reach network and file APIs: traces each to its constants and hands them to the rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : StandardsAnalyzer
{
    private static readonly INetworkRule[] Rules =
    [
        new ClearTextAddress(),
        new PrivateAddress(),
        new HardCodedServer(),
        new LocalState(),
        new CloudRegionName(),
        new NonInternetAddress(),
        new ForeignStore(),
    ];

    private static readonly NetworkSink UrlsOfHost = new("Microsoft.AspNetCore.Builder.WebApplication", AddressForm.Url, NetworkUse.Listen, "Urls");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Rules.SelectMany(static rule => rule.Descriptors));

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var finder = NetworkSinkFinder.Of(types);
        context.RegisterOperationBlockAction(block => new Member(block, types, finder).Visit());
    }

    /// <summary>A member whole, because a constant may stand in it far from where it is used, and is reported once.</summary>
    private struct Member(OperationBlockAnalysisContext context, KnownTypes types, NetworkSinkFinder finder)
    {
        private readonly OperationBlockAnalysisContext _context = context;
        private NetworkFindings? _findings;

        public void Visit()
        {
            foreach (var block in _context.OperationBlocks)
            {
                // The call of a base constructor is a body of its own.
                Visit(block);
                foreach (var operation in block.Contents())
                    Visit(operation);
            }
        }

        private void Visit(IOperation operation)
        {
            switch (operation)
            {
                case IInvocationOperation call when IsAddingOfUrl(call):
                    Visit(call, ((IPropertyReferenceOperation)call.Instance!).Property, UrlsOfHost, call.Arguments[0].Value);
                    break;
                case IInvocationOperation call:
                    VisitArguments(call, call.Arguments);
                    break;
                case IObjectCreationOperation creation:
                    VisitArguments(creation, creation.Arguments);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                    when finder.Find(target.Property) is { } sink:
                    Visit(assignment, target.Property, sink, assignment.Value);
                    break;
            }
        }

        private void VisitArguments(IOperation consumer, ImmutableArray<IArgumentOperation> arguments)
        {
            foreach (var argument in arguments)
            {
                if (argument.Parameter is { } parameter
                    && argument.ArgumentKind != ArgumentKind.DefaultValue
                    && finder.Find(parameter) is { } sink)
                    Visit(consumer, parameter, sink, argument.Value);
            }
        }

        private void Visit(IOperation consumer, ISymbol member, NetworkSink sink, IOperation value)
        {
            foreach (var traced in ConstantTrace.Of(value, _context.CancellationToken))
            {
                if (traced.Text is null && sink.Form != AddressForm.Path)
                    continue;
                var address = traced.Text is { } text && !EmbeddedDatabase.Takes(member) ? NetworkAddress.Parse(text, sink.Form, traced.IsComplete) : null;
                if (DevelopmentGuard.Covers(traced.Operation) || DevelopmentGuard.Covers(consumer))
                    continue;
                _findings ??= new NetworkFindings();
                var target = new NetworkTarget(_context, _findings, types, consumer, member, sink, traced, address);
                foreach (var rule in Rules)
                    rule.Check(target);
            }
        }

        /// <summary><c>app.Urls.Add("…")</c>: the collection itself knows nothing of addresses.</summary>
        private readonly bool IsAddingOfUrl(IInvocationOperation call) =>
            call is { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property.Name: "Urls" } urls, Arguments.Length: 1 }
            && urls.Property.ContainingType.Is(types["Microsoft.AspNetCore.Builder.WebApplication"]);
    }
}
